/** Tests of weights, proposals and departures. */
@NullMarked
package org.carewright.balance;

import org.jspecify.annotations.NullMarked;
