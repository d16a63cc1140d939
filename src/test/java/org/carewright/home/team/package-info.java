/** Proves that a lead sees what their people carry, and that work handed over arrives. */
@NullMarked
package org.carewright.home.team;

import org.jspecify.annotations.NullMarked;
