/** Proves that Today is in the order it says, and that each row says so truly. */
@NullMarked
package org.carewright.caseload.today;

import org.jspecify.annotations.NullMarked;
