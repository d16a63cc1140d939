package org.carewright.caseload.today;

/** How much there is of each, whatever part of the list is shown. */
record Numbers(int overdue, int today, int week, int unassigned, int notReached) {}
