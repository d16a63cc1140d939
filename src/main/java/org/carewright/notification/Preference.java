package org.carewright.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.carewright.calendar.WorkingCalendar;

/**
 * Where and when a person wants to be told.
 *
 * @param quietFrom nothing is told from then on
 * @param quietUntil until then; the same time as {@code quietFrom} means no quiet hours
 */
record Preference(
    boolean inApp, boolean byEmail, Rhythm rhythm, LocalTime quietFrom, LocalTime quietUntil) {

  /** What holds until a person says otherwise. */
  static Preference usual() {
    return new Preference(true, true, Rhythm.TWICE_A_DAY, LocalTime.of(20, 0), LocalTime.of(7, 0));
  }

  /** When something known at that moment is told; what is urgent waits for nothing. */
  Instant deliverAt(Instant known, boolean urgent, WorkingCalendar calendar) {
    return urgent ? known : afterQuiet(rhythm.batch(known, calendar), calendar.zone());
  }

  private Instant afterQuiet(Instant at, ZoneId zone) {
    var local = at.atZone(zone);
    var time = local.toLocalTime();
    if (!isQuiet(time)) {
      return at;
    }
    var day = local.toLocalDate();
    var ends = time.isBefore(quietUntil) ? day : day.plusDays(1);
    return ends.atTime(quietUntil).atZone(zone).toInstant();
  }

  private boolean isQuiet(LocalTime time) {
    return quietFrom.isBefore(quietUntil)
        ? !time.isBefore(quietFrom) && time.isBefore(quietUntil)
        : quietUntil.isBefore(quietFrom)
            && (!time.isBefore(quietFrom) || time.isBefore(quietUntil));
  }
}
