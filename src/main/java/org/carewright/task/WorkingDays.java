package org.carewright.task;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Counts days on which people work: Monday to Friday. */
public final class WorkingDays {

  private WorkingDays() {}

  /** The day that is so many working days after another. */
  public static LocalDate after(LocalDate day, int workingDays) {
    var result = day;
    for (int left = workingDays; left > 0; ) {
      result = result.plusDays(1);
      if (isOne(result)) {
        left--;
      }
    }
    return result;
  }

  /** The day itself, or the next working day when it is at a weekend. */
  public static LocalDate onOrAfter(LocalDate day) {
    return isOne(day) ? day : after(day, 1);
  }

  private static boolean isOne(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
