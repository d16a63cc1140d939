/** Proves enrolments, the lists of the day, and that nobody falls through. */
@NullMarked
package org.carewright.caseload;

import org.jspecify.annotations.NullMarked;
