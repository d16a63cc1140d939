package org.carewright.cover.handover;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.carewright.task.Priority;
import org.carewright.task.TaskId;
import org.carewright.task.TaskKind;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;

/**
 * A task in a handover.
 *
 * @param clock the rule that set {@code dueAt}, or null
 */
record Item(
    TaskId id,
    TaskKind kind,
    String title,
    String why,
    LocalDate due,
    @Nullable Instant dueAt,
    @Nullable String clock,
    Priority priority,
    int attempts) {

  private static final Duration SOON = Duration.ofHours(48);

  /** A word about a task and how its tag looks. */
  record Mark(String text, String kind) {}

  boolean overdue(LocalDate today, Instant now) {
    return due.isBefore(today) || (dueAt != null && !now.isBefore(dueAt));
  }

  /** Within 48 hours: by the minute where a clock runs, else by the end of the day after next. */
  boolean soon(LocalDate today, Instant now) {
    return dueAt == null ? !due.isAfter(today.plusDays(2)) : !dueAt.isAfter(now.plus(SOON));
  }

  boolean pressing(LocalDate today, Instant now) {
    return overdue(today, now) || soon(today, now) || clock != null || priority == Priority.URGENT;
  }

  List<Mark> marks(LocalDate today, Instant now, ZoneId zone) {
    var marks = new ArrayList<Mark>();
    if (overdue(today, now)) {
      marks.add(new Mark("Overdue", "bad"));
    } else if (soon(today, now)) {
      marks.add(new Mark("Within 48 hours", "warn"));
    }
    if (priority == Priority.URGENT) {
      marks.add(new Mark("Urgent", "bad"));
    }
    if (clock != null && dueAt != null && now.isBefore(dueAt)) {
      marks.add(new Mark("Clock runs out " + Dates.time(dueAt, zone), "info"));
    }
    if (attempts > 0) {
      marks.add(new Mark(attempts == 1 ? "Tried once" : "Tried " + attempts + " times", "warn"));
    }
    return marks;
  }
}
