package org.carewright.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The hours of each weekday on which an organisation works.
 *
 * @param week a weekday without an entry is a day off
 */
public record OpeningHours(Map<DayOfWeek, Hours> week) {

  /** From one time of the day until another, both on the wall clock of the organisation. */
  public record Hours(LocalTime opens, LocalTime closes) {}

  public OpeningHours {
    week = Map.copyOf(week);
  }

  /** Monday to Friday, 9 to 17: what holds until an organisation says otherwise. */
  public static OpeningHours usual() {
    var week = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
    for (var day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) {
      week.put(day, new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0)));
    }
    return new OpeningHours(week);
  }

  public @Nullable Hours on(DayOfWeek day) {
    return week.get(day);
  }

  /** For a day that is open though its weekday is not: the hours of the first working weekday. */
  Hours onSpecialDay(DayOfWeek day) {
    var own = on(day);
    if (own != null) {
      return own;
    }
    return week.entrySet().stream()
        .min(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .orElse(new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0)));
  }
}
