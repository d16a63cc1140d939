/** Tests of the search for a fair split. */
@NullMarked
package org.carewright.balance.split;

import org.jspecify.annotations.NullMarked;
