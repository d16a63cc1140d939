/** Proves that views are kept, come back, and stay each person's own. */
@NullMarked
package org.carewright.view;

import org.jspecify.annotations.NullMarked;
