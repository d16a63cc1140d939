package org.carewright.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carewright.calendar.WorkingCalendar;

/** How long after becoming overdue someone is told: hours or days, working ones or by the clock. */
record Wait(int amount, Unit unit) {

  /** What is counted. */
  enum Unit {
    HOURS("h", "hour"),
    DAYS("d", "day");

    private final String letter;
    private final String word;

    Unit(String letter, String word) {
      this.letter = letter;
      this.word = word;
    }
  }

  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,3})\\s*(h|hours?|d|days?)", Pattern.CASE_INSENSITIVE);

  /** For comparing only: what a day of work is worth in hours. */
  private static final int HOURS_A_DAY = 8;

  static Wait hours(int amount) {
    return new Wait(amount, Unit.HOURS);
  }

  static Wait days(int amount) {
    return new Wait(amount, Unit.DAYS);
  }

  /** Reads "4 hours", "2 d" or "0"; empty when it is neither. */
  static Optional<Wait> read(String text) {
    if (text.strip().equals("0")) {
      return Optional.of(hours(0));
    }
    var found = WRITTEN.matcher(text.strip());
    if (!found.matches()) {
      return Optional.empty();
    }
    var letter = found.group(2).substring(0, 1).toLowerCase(Locale.ROOT);
    return Optional.of(
        new Wait(
            Integer.parseInt(found.group(1)),
            letter.equals(Unit.DAYS.letter) ? Unit.DAYS : Unit.HOURS));
  }

  /** As stored: "4h". */
  String code() {
    return amount + unit.letter;
  }

  /** "4 hours". */
  String text() {
    return amount + " " + unit.word + (amount == 1 ? "" : "s");
  }

  boolean isShorterThan(Wait other) {
    return hours() < other.hours();
  }

  private int hours() {
    return unit == Unit.HOURS ? amount : amount * HOURS_A_DAY;
  }

  /** By the clock, at night and on holidays too. */
  Instant byTheClock(Instant from, WorkingCalendar calendar) {
    return switch (unit) {
      case HOURS -> from.plus(Duration.ofHours(amount));
      case DAYS -> from.atZone(calendar.zone()).plusDays(amount).toInstant();
    };
  }

  /** Counted while the organisation works; never outside its hours. */
  Instant working(Instant from, WorkingCalendar calendar) {
    var start = calendar.openFrom(from);
    return switch (unit) {
      case HOURS -> afterHours(start, calendar);
      case DAYS -> afterDays(start, calendar);
    };
  }

  private Instant afterDays(Instant start, WorkingCalendar calendar) {
    var local = start.atZone(calendar.zone());
    var day = calendar.after(local.toLocalDate(), amount);
    return calendar.openFrom(day.atTime(local.toLocalTime()).atZone(calendar.zone()).toInstant());
  }

  private Instant afterHours(Instant start, WorkingCalendar calendar) {
    var at = start;
    for (var left = Duration.ofHours(amount); ; ) {
      var close = calendar.closeOf(LocalDate.ofInstant(at, calendar.zone()));
      var today = Duration.between(at, close);
      if (left.compareTo(today) < 0) {
        return at.plus(left);
      }
      left = left.minus(today);
      at = calendar.openFrom(close);
    }
  }
}
