package org.carewright.caseload.today;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.carewright.access.Viewer;

/** The one moment at which a list is made, where the viewer works. */
record Moment(Instant now, ZoneId zone) {

  /** Who was called within these is not called again soon. */
  static final Duration LATELY = Duration.ofHours(8);

  private static final int AHEAD = 7;

  /** To the microsecond, as the database keeps time. */
  static Moment of(Viewer viewer, Clock clock) {
    return new Moment(clock.instant().truncatedTo(ChronoUnit.MICROS), viewer.zone());
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }

  Instant endOfToday() {
    return endOf(today());
  }

  /** The end of what is coming up. */
  Instant endOfWeek() {
    return endOf(today().plusDays(AHEAD));
  }

  Instant lately() {
    return now.minus(LATELY);
  }

  private Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
