package org.carewright.caseload.today;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.carewright.caseload.Risk;
import org.carewright.task.Deadline;
import org.carewright.task.Harm;
import org.carewright.task.Priority;
import org.jspecify.annotations.Nullable;

/**
 * What the place of a piece of work in the order depends on, and nothing else.
 *
 * @param harm of missing its clock; null without a clock
 * @param daysOverdue whole days, 0 when it is not overdue or only since today
 */
record OrderFacts(
    ClockState clock,
    @Nullable Harm harm,
    @Nullable Risk risk,
    int daysOverdue,
    Priority priority,
    int attempts) {

  /** How a task's clock stands. */
  enum ClockState {
    NONE,
    RUNNING,
    RUNS_OUT_TODAY,
    RUNNING_OUT,
    RUNNING_OUT_TODAY,
    OVER;

    boolean warned() {
      return this == RUNNING_OUT || this == RUNNING_OUT_TODAY;
    }

    boolean today() {
      return this == RUNS_OUT_TODAY || this == RUNNING_OUT_TODAY;
    }
  }

  static OrderFacts of(
      @Nullable Deadline deadline,
      Instant overdueAt,
      @Nullable Risk risk,
      Priority priority,
      int attempts,
      Moment moment) {
    // What was planned for a day is overdue from the midnight after it, and belongs to that day.
    var since = LocalDate.ofInstant(overdueAt.minus(1, ChronoUnit.MICROS), moment.zone());
    var days = (int) Math.max(0, ChronoUnit.DAYS.between(since, moment.today()));
    var harm = deadline == null ? null : deadline.harm();
    return new OrderFacts(state(deadline, moment), harm, risk, days, priority, attempts);
  }

  private static ClockState state(@Nullable Deadline deadline, Moment moment) {
    if (deadline == null) {
      return ClockState.NONE;
    }
    if (!deadline.at().isAfter(moment.now())) {
      return ClockState.OVER;
    }
    var today = !deadline.at().isAfter(moment.endOfToday());
    var warnAt = deadline.warnAt();
    if (warnAt != null && !warnAt.isAfter(moment.now())) {
      return today ? ClockState.RUNNING_OUT_TODAY : ClockState.RUNNING_OUT;
    }
    return today ? ClockState.RUNS_OUT_TODAY : ClockState.RUNNING;
  }
}
