package org.carewright.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.carewright.access.Organisation;
import org.carewright.ui.Dates;
import org.carewright.ui.FieldErrors;

/**
 * When an organisation works.
 *
 * @param holidays the public holidays of the year to come
 * @param day what was typed into the form of a special day
 */
record CalendarPage(
    Organisation organisation,
    HoursForm hours,
    List<SpecialDay> special,
    SortedMap<LocalDate, String> holidays,
    Map<String, String> day,
    FieldErrors errors,
    LocalDate today,
    boolean mayEdit) {

  String typed(String field) {
    return day.getOrDefault(field, "");
  }

  String when(LocalDate day) {
    return Dates.dayFrom(day, today);
  }

  /** "09:00 to 17:00", or that nobody works then. */
  String text(DayOfWeek weekday) {
    var opens = hours.get(HoursForm.opens(weekday));
    return opens.isEmpty() ? "Closed" : opens + " to " + hours.get(HoursForm.closes(weekday));
  }

  /** Whether the organisation works on a public holiday all the same. */
  boolean opens(LocalDate holiday) {
    return special.stream().anyMatch(one -> one.open() && one.day().equals(holiday));
  }
}
