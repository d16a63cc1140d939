package org.carewright.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a task's history.
 *
 * @param detail in plain words: "Moved from Mon 23 Nov 2026 to Mon 30 Nov 2026"
 */
public record TaskEvent(
    TaskId task, Instant at, String byName, What what, String detail, @Nullable String note) {

  /** What was done. */
  public enum What {
    OPENED,
    RESCHEDULED,
    HANDED_OVER,
    ATTEMPTED,
    NOTED,
    CLOSED,
    REOPENED,
    ESCALATED
  }
}
