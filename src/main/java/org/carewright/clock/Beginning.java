package org.carewright.clock;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.carewright.task.EnrolmentId;
import org.jspecify.annotations.Nullable;

/**
 * A clock that a rule starts, given the facts.
 *
 * @param key names what started it, the same whenever it is worked out again
 * @param since when it begins to run
 * @param known when what started it was on record
 * @param datum what started it, in words
 */
record Beginning(
    String key, Instant since, Instant known, @Nullable EnrolmentId enrolment, String datum) {

  /** The calendar month that started it, of those that a month starts. */
  YearMonth month() {
    return YearMonth.parse(key.substring(key.indexOf(':') + 1, key.lastIndexOf(':')));
  }

  /** The contact, task or enrolment that started it, for those that have an id of ours. */
  UUID cause() {
    return UUID.fromString(key.substring(key.lastIndexOf(':') + 1));
  }
}
