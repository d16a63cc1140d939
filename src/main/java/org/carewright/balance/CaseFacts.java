package org.carewright.balance;

import org.carewright.caseload.Risk;
import org.jspecify.annotations.Nullable;

/**
 * What is weighed of a person in someone's care.
 *
 * @param cadence days between contacts, the shortest of their programmes; null while all pause
 * @param needs on the care plan and not taken off
 * @param visits open, or made in the last 90 days
 * @param interpreter whether one is needed to speak with them
 * @param deadlines open tasks with a running clock
 */
record CaseFacts(
    @Nullable Integer cadence,
    Risk risk,
    int needs,
    int visits,
    boolean interpreter,
    int deadlines) {}
