package org.carewright.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.carewright.calendar.WorkingCalendar;

/**
 * How long a clock runs. Hours are counted as they pass; everything else ends with the last local
 * day, at the midnight that follows it, so that a day with a change of time is a whole day too.
 */
record Length(Unit unit, int amount) {

  /** What is counted. */
  enum Unit {
    HOURS("hours"),
    CALENDAR_DAYS("calendar days"),
    WORKING_DAYS("working days"),
    MONTHS("months"),
    END_OF_MONTH("until the end of the calendar month");

    private final String label;

    Unit(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /**
   * @param zone on whose wall clock the days are counted
   * @param working the days on which the organisation works
   */
  Instant end(Instant since, ZoneId zone, WorkingCalendar working) {
    var day = LocalDate.ofInstant(since, zone);
    return switch (unit) {
      case HOURS -> since.plus(Duration.ofHours(amount));
      case CALENDAR_DAYS -> endOf(day.plusDays(amount), zone);
      case WORKING_DAYS -> endOf(working.after(day, amount), zone);
      case MONTHS -> endOf(day.plusMonths(amount), zone);
      case END_OF_MONTH -> endOf(day.withDayOfMonth(day.lengthOfMonth()), zone);
    };
  }

  private static Instant endOf(LocalDate day, ZoneId zone) {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** "2 working days", "1 month", "until the end of the calendar month". */
  String text() {
    if (unit == Unit.END_OF_MONTH) {
      return unit.label();
    }
    var label = unit.label();
    return amount + " " + (amount == 1 ? label.substring(0, label.length() - 1) : label);
  }
}
