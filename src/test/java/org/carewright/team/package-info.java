/** Proves who is on a care team and what that lets them see. */
@NullMarked
package org.carewright.team;

import org.jspecify.annotations.NullMarked;
