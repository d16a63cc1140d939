package org.carewright.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Dates and times as people read them, everywhere the same: "Tue 24 Nov 2026 (tomorrow)". */
public final class Dates {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.UK);
  private static final DateTimeFormatter PLAIN =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  private Dates() {}

  /** "Tue 24 Nov 2026". */
  public static String day(LocalDate day) {
    return threeLetters(DAY.format(day));
  }

  /** "Tue 24 Nov 2026", for symmetry with {@link #dayFrom}; today is not looked at. */
  public static String day(LocalDate day, LocalDate today) {
    return day(day);
  }

  /** "12 Mar 1957": where the day of the week says nothing, such as a date of birth. */
  public static String plain(LocalDate day) {
    return threeLetters(PLAIN.format(day));
  }

  /** "November 2026". */
  public static String month(LocalDate day) {
    return MONTH.format(day);
  }

  /** "Tue 24 Nov 2026 (tomorrow)". */
  public static String dayFrom(LocalDate day, LocalDate today) {
    return day(day) + " (" + distance(day, today) + ")";
  }

  /** "today", "yesterday", "in 5 days", "3 weeks ago", "in 4 months", "2 years ago". */
  public static String distance(LocalDate day, LocalDate today) {
    var days = ChronoUnit.DAYS.between(today, day);
    if (days == 0) {
      return "today";
    }
    if (days == 1) {
      return "tomorrow";
    }
    if (days == -1) {
      return "yesterday";
    }
    var span = span(Math.abs(days));
    return days > 0 ? "in " + span : span + " ago";
  }

  /** "just now", "5 minutes ago", "3 hours ago", then by days as {@link #distance}. */
  public static String ago(Instant then, Instant now, ZoneId zone) {
    var gone = Duration.between(then, now);
    if (gone.toMinutes() < 1) {
      return "just now";
    }
    if (gone.toHours() < 1) {
      return count(gone.toMinutes(), "minute") + " ago";
    }
    var day = LocalDate.ofInstant(then, zone);
    var today = LocalDate.ofInstant(now, zone);
    return day.equals(today) ? count(gone.toHours(), "hour") + " ago" : distance(day, today);
  }

  /** "14:05". */
  public static String clock(Instant at, ZoneId zone) {
    return CLOCK.format(at.atZone(zone));
  }

  /** "Tue 24 Nov 2026, 14:05". */
  public static String time(Instant at, ZoneId zone) {
    return day(LocalDate.ofInstant(at, zone)) + ", " + clock(at, zone);
  }

  /** "69 years"; for children below 2 "14 months", below 3 months "5 weeks", as clinicians say. */
  public static String age(LocalDate birth, LocalDate on) {
    var age = Period.between(birth, on);
    if (age.getYears() >= 2) {
      return age.getYears() + " years";
    }
    if (age.toTotalMonths() >= 3) {
      return age.toTotalMonths() + " months";
    }
    var days = Math.max(0, ChronoUnit.DAYS.between(birth, on));
    return days >= 14 ? count(days / 7, "week") : count(days, "day");
  }

  private static String span(long days) {
    if (days < 21) {
      return count(days, "day");
    }
    if (days < 60) {
      return count(days / 7, "week");
    }
    return days < 730 ? count(days / 30, "month") : count(days * 100 / 36525, "year");
  }

  private static String count(long n, String unit) {
    return n + " " + unit + (n == 1 ? "" : "s");
  }

  /** British English abbreviates September to four letters; columns line up better with three. */
  private static String threeLetters(String text) {
    return text.replace("Sept", "Sep");
  }
}
