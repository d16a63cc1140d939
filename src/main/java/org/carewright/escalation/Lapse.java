package org.carewright.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.carewright.ui.Dates;

/** Since when something is overdue, as people say it. */
final class Lapse {

  private Lapse() {}

  /** "was due Tue 2 Mar 2027" of a day that has gone by, "was due Tue 2 Mar 2027, 15:30" else. */
  static String words(Instant overdueAt, ZoneId zone) {
    var midnight = overdueAt.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT);
    return "was due "
        + (midnight
            ? Dates.day(LocalDate.ofInstant(overdueAt, zone).minusDays(1))
            : Dates.time(overdueAt, zone));
  }
}
