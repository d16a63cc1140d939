package org.carewright.task;

import java.time.Clock;
import java.time.LocalDate;
import org.carewright.access.Viewer;
import org.carewright.calendar.WorkingCalendars;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is sensible after an attempt in vain: when, how else, and when not to go on alone. */
@Component
@Transactional(readOnly = true)
class TriesToCome {

  private final WorkingCalendars calendars;
  private final WaysToReach ways;
  private final StopRule stopRule;
  private final Unreached unreached;
  private final Clock clock;

  TriesToCome(
      WorkingCalendars calendars,
      WaysToReach ways,
      StopRule stopRule,
      Unreached unreached,
      Clock clock) {
    this.calendars = calendars;
    this.ways = ways;
    this.stopRule = stopRule;
    this.unreached = unreached;
    this.clock = clock;
  }

  /** The next working day that suits, but never beyond what its clock allows. */
  LocalDate next(Viewer viewer, Task task) {
    var today = viewer.today(clock);
    var proposed = Attempt.proposedAfter(task.attempts(), today, calendars.of(viewer));
    var last = last(viewer, task);
    return last != null && proposed.isAfter(last) ? last : proposed;
  }

  /** The last day that its clock allows; null without one, and once it has run out. */
  @Nullable LocalDate last(Viewer viewer, Task task) {
    var deadline = task.deadline();
    return deadline == null || task.isPastDeadline(clock.instant())
        ? null
        : deadline.lastDay(viewer.zone());
  }

  String lastInFull(Viewer viewer, Task task) {
    var deadline = task.deadline();
    if (deadline == null) {
      return "";
    }
    var runs = task.isPastDeadline(clock.instant()) ? "ran out" : "runs out";
    return "The clock “%s” %s on %s."
        .formatted(deadline.clock(), runs, Dates.time(deadline.at().minusMillis(1), viewer.zone()));
  }

  Reaching reaching(Viewer viewer, Task task) {
    return new Reaching(
        task.attempts(),
        ways.list(viewer, task),
        stopRule.attempts(task),
        unreached.leadKnows(viewer, task));
  }
}
