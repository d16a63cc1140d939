package org.carewright.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.carewright.ui.ClockFace;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;

/**
 * A deadline that a named rule has set for a task, to the minute. The day a task is planned for may
 * move, the deadline stays.
 *
 * @param clock the rule's name: "Contact within 2 business days of discharge"
 * @param since when the clock began to run
 * @param at when it runs out
 * @param warnAt when it begins to be shown as running out; null for never
 * @param harm what missing it may do
 */
public record Deadline(
    String clock, Instant since, Instant at, @Nullable Instant warnAt, Harm harm) {

  /** The last day that still counts: a deadline at midnight ends the day before. */
  public LocalDate lastDay(ZoneId zone) {
    return LocalDate.ofInstant(lastMoment(), zone);
  }

  Instant lastMoment() {
    return at.minusMillis(1);
  }

  /** What becomes of a task's clock, for its history. */
  static String change(@Nullable Deadline before, @Nullable Deadline after, ZoneId zone) {
    if (after != null) {
      return "The clock “%s” runs until %s"
          .formatted(after.clock(), Dates.time(after.lastMoment(), zone));
    }
    return before == null
        ? "No running clock"
        : "The clock “%s” no longer runs".formatted(before.clock());
  }

  /** As it is shown on a row. */
  public ClockFace face(Instant now, ZoneId zone) {
    return new ClockFace(clock, since, at, warnAt, now, zone, null, null, null);
  }
}
