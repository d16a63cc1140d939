/** Proves the sample, and makes its population. */
@NullMarked
package org.carewright.sample;

import org.jspecify.annotations.NullMarked;
