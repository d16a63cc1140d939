/** Proves the pages that stand on top of several modules. */
@NullMarked
package org.carewright.home;

import org.jspecify.annotations.NullMarked;
