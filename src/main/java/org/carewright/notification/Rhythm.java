package org.carewright.notification;

import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.carewright.calendar.WorkingCalendar;

/** How often a person wants to be told. */
enum Rhythm {
  AT_ONCE("At once", List.of()),
  TWICE_A_DAY("Twice a day, at 9:00 and 14:00", List.of(LocalTime.of(9, 0), LocalTime.of(14, 0))),
  DAILY("Once a day, at 9:00", List.of(LocalTime.of(9, 0))),
  WEEKLY("Once a week, on the first working day at 9:00", List.of(LocalTime.of(9, 0)));

  private final String label;
  private final List<LocalTime> times;

  Rhythm(String label, List<LocalTime> times) {
    this.label = label;
    this.times = times;
  }

  String label() {
    return label;
  }

  /** The first batch that something known at that moment goes into. */
  Instant batch(Instant known, WorkingCalendar calendar) {
    var day = LocalDate.ofInstant(known, calendar.zone());
    return switch (this) {
      case AT_ONCE -> known;
      case TWICE_A_DAY, DAILY -> onAWorkingDay(known, day, calendar);
      case WEEKLY -> inAWeek(known, day.with(previousOrSame(DayOfWeek.MONDAY)), calendar);
    };
  }

  private Instant onAWorkingDay(Instant known, LocalDate from, WorkingCalendar calendar) {
    for (var day = calendar.onOrAfter(from); ; day = calendar.after(day, 1)) {
      for (var time : times) {
        var batch = day.atTime(time).atZone(calendar.zone()).toInstant();
        if (!batch.isBefore(known)) {
          return batch;
        }
      }
    }
  }

  private Instant inAWeek(Instant known, LocalDate firstMonday, WorkingCalendar calendar) {
    for (var monday = firstMonday; ; monday = monday.plusWeeks(1)) {
      var day = calendar.onOrAfter(monday);
      var batch = day.atTime(times.getFirst()).atZone(calendar.zone()).toInstant();
      if (!batch.isBefore(known)) {
        return batch;
      }
    }
  }
}
