/** The chart by kind, each result with its trend, and each line with the resource behind it. */
@NullMarked
package org.carewright.home.record;

import org.jspecify.annotations.NullMarked;
