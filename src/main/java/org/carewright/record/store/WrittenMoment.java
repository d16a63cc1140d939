package org.carewright.record.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Reads a moment as nearly all are written, {@code 2026-05-01T10:30:00.123+01:00}, in a tenth of
 * the time that Java's own reading takes: every resource of an import has several. What is written
 * otherwise is left to that.
 */
final class WrittenMoment {

  private static final int SECONDS_END = 19;
  private static final int DAY = 24 * 60 * 60;

  private WrittenMoment() {}

  /** Throws DateTimeException when it is none. */
  static Instant parse(String text) {
    var zone = zone(text);
    var seconds = zone < 0 ? -1 : seconds(text);
    var offset = zone < 0 ? Integer.MAX_VALUE : offset(text, zone);
    if (seconds < 0 || offset == Integer.MAX_VALUE) {
      return OffsetDateTime.parse(text).toInstant();
    }
    var day = LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
    return Instant.ofEpochSecond(
        day.toEpochDay() * DAY + seconds - offset, nanos(text, SECONDS_END + 1, zone));
  }

  /** Where the zone begins; -1 when something before it is not as usual. */
  private static int zone(String text) {
    if (text.length() <= SECONDS_END
        || text.charAt(4) != '-'
        || text.charAt(7) != '-'
        || text.charAt(10) != 'T'
        || text.charAt(13) != ':'
        || text.charAt(16) != ':'
        || digits(text, 0, 4) < 0
        || digits(text, 5, 7) < 0
        || digits(text, 8, 10) < 0) {
      return -1;
    }
    if (text.charAt(SECONDS_END) != '.') {
      return SECONDS_END;
    }
    int at = SECONDS_END + 1;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    var places = at - SECONDS_END - 1;
    return places == 0 || places > 9 ? -1 : at;
  }

  /** Of the day, or -1. */
  private static int seconds(String text) {
    var hour = digits(text, 11, 13);
    var minute = digits(text, 14, 16);
    var second = digits(text, 17, 19);
    return hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59
        ? -1
        : (hour * 60 + minute) * 60 + second;
  }

  /** In seconds, or the largest number when it is not as usual. */
  private static int offset(String text, int zone) {
    var left = text.length() - zone;
    if (left == 1 && text.charAt(zone) == 'Z') {
      return 0;
    }
    if (left != 6
        || text.charAt(zone + 3) != ':'
        || text.charAt(zone) != '+' && text.charAt(zone) != '-') {
      return Integer.MAX_VALUE;
    }
    var hours = digits(text, zone + 1, zone + 3);
    var minutes = digits(text, zone + 4, zone + 6);
    if (hours < 0 || hours > 17 || minutes < 0 || minutes > 59) {
      return Integer.MAX_VALUE;
    }
    var seconds = (hours * 60 + minutes) * 60;
    return text.charAt(zone) == '-' ? -seconds : seconds;
  }

  private static int nanos(String text, int from, int to) {
    if (from > to) {
      return 0;
    }
    var nanos = digits(text, from, to);
    for (int place = to - from; place < 9; place++) {
      nanos *= 10;
    }
    return nanos;
  }

  /** The number between two places, or -1 when not all are digits. */
  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      if (!isDigit(text.charAt(i))) {
        return -1;
      }
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }
}
