package org.carewright.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carewright.ui.FieldErrors;

/**
 * The opening hours as a form sends them.
 *
 * @param fields {@code opens-1} and {@code closes-1} for Monday, and so on; both empty on a day off
 */
record HoursForm(Map<String, String> fields) {

  static HoursForm of(OpeningHours hours) {
    var fields = new LinkedHashMap<String, String>();
    for (var day : DayOfWeek.values()) {
      var open = hours.on(day);
      fields.put(opens(day), open == null ? "" : open.opens().toString());
      fields.put(closes(day), open == null ? "" : open.closes().toString());
    }
    return new HoursForm(fields);
  }

  static List<DayOfWeek> days() {
    return Arrays.asList(DayOfWeek.values());
  }

  static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.UK);
  }

  static String opens(DayOfWeek day) {
    return "opens-" + day.getValue();
  }

  static String closes(DayOfWeek day) {
    return "closes-" + day.getValue();
  }

  String get(String field) {
    var value = fields.get(field);
    return value == null ? "" : value.strip();
  }

  /** The week, as far as it is right; what is not is added to the errors. */
  OpeningHours read(FieldErrors errors) {
    var week = new EnumMap<DayOfWeek, OpeningHours.Hours>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      var opens = get(opens(day));
      var closes = get(closes(day));
      if (opens.isEmpty() && closes.isEmpty()) {
        continue;
      }
      try {
        var hours = new OpeningHours.Hours(LocalTime.parse(opens), LocalTime.parse(closes));
        if (hours.closes().isAfter(hours.opens())) {
          week.put(day, hours);
        } else {
          errors.add(closes(day), name(day) + " must close after it opens");
        }
      } catch (DateTimeException e) {
        errors.add(opens(day), "Enter both times for " + name(day) + ", or neither");
      }
    }
    if (week.isEmpty() && errors.isEmpty()) {
      errors.add(opens(DayOfWeek.MONDAY), "Open on at least one day of the week");
    }
    return new OpeningHours(week);
  }
}
