package org.carewright.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.carewright.access.Viewer;
import org.carewright.calendar.WorkingCalendar;
import org.carewright.calendar.WorkingCalendars;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a rule would have done over the last 90 days, worked out by replaying what is on record with
 * the very code that runs the clocks.
 */
@Component
@Transactional(readOnly = true)
class Outlook {

  static final int DAYS = 90;
  private static final Duration BEFORE = Duration.ofDays(400);

  private final FactsReading reading;
  private final WorkingCalendars calendars;
  private final Clock clock;

  Outlook(FactsReading reading, WorkingCalendars calendars, Clock clock) {
    this.reading = reading;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * How many clocks would have started, and how they ended.
   *
   * @param people whom they were for
   * @param met in time, also by attempts
   * @param missed that ran out, whether they were met later or not
   */
  record Numbers(int people, int started, int met, int missed, int running, int stopped) {

    static final Numbers NONE = new Numbers(0, 0, 0, 0, 0, 0);

    Numbers plus(Numbers other) {
      return new Numbers(
          people + other.people,
          started + other.started,
          met + other.met,
          missed + other.missed,
          running + other.running,
          stopped + other.stopped);
    }
  }

  Numbers of(Viewer viewer, ClockRule rule) {
    if (!rule.regions().contains(viewer.region())) {
      return Numbers.NONE;
    }
    var now = clock.instant();
    var asked =
        new FactsReading.Asked(viewer.organisation(), viewer.zone(), null, now.minus(BEFORE), now);
    var calendar = calendars.of(viewer);
    return reading.of(asked).values().stream()
        .map(facts -> of(rule, facts, calendar, now))
        .reduce(Numbers.NONE, Numbers::plus);
  }

  /** For one patient. */
  static Numbers of(ClockRule rule, Facts facts, WorkingCalendar calendar, Instant now) {
    var zone = Bookkeeping.zone(rule, facts, calendar);
    var from = LocalDate.ofInstant(now, zone).minusDays(DAYS).atStartOfDay(zone).toInstant();
    var all = Numbers.NONE;
    for (var beginning : Beginnings.of(rule, facts, zone, now)) {
      var due = Bookkeeping.due(rule, beginning, facts, calendar);
      if (!beginning.since().isBefore(from) && due.isAfter(beginning.known())) {
        all = all.plus(one(rule, beginning, facts, due, now));
      }
    }
    return new Numbers(
        all.started() > 0 ? 1 : 0,
        all.started(),
        all.met(),
        all.missed(),
        all.running(),
        all.stopped());
  }

  private static Numbers one(
      ClockRule rule, Beginning beginning, Facts facts, Instant due, Instant now) {
    var ending = Ending.of(rule, beginning, facts, due, now).orElse(null);
    if (ending == null) {
      return now.isBefore(due) ? new Numbers(0, 1, 0, 0, 1, 0) : new Numbers(0, 1, 0, 1, 0, 0);
    }
    if (!ending.at().isBefore(due)) {
      return new Numbers(0, 1, 0, 1, 0, 0);
    }
    return ending.how() == ClockRun.How.CANCELLED
        ? new Numbers(0, 1, 0, 0, 0, 1)
        : new Numbers(0, 1, 1, 0, 0, 0);
  }
}
