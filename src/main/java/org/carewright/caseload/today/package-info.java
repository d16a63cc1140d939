/** Today: what is overdue, due today and coming up, and why; the page the day is worked from. */
@NullMarked
package org.carewright.caseload.today;

import org.jspecify.annotations.NullMarked;
