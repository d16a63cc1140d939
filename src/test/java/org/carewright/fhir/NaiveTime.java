package org.carewright.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * The time that a date stands for: from its first moment up to but without the one after its last.
 * Null where it is open.
 */
record NaiveTime(@Nullable Instant from, @Nullable Instant to) {

  static @Nullable NaiveTime of(IBase value) {
    if (value instanceof BaseDateTimeType date && date.getValueAsString() != null) {
      return element(date.getValueAsString());
    }
    if (value instanceof Period period && (period.hasStart() || period.hasEnd())) {
      var start = period.hasStart() ? of(period.getStartElement()) : null;
      var end = period.hasEnd() ? of(period.getEndElement()) : null;
      return new NaiveTime(start == null ? null : start.from(), end == null ? null : end.to());
    }
    return null;
  }

  /** An element with a time is a moment; with less it is all of the day, month or year. */
  private static NaiveTime element(String text) {
    if (text.length() <= 10) {
      return asked(text);
    }
    var at = OffsetDateTime.parse(text).toInstant();
    return new NaiveTime(at, at.plusNanos(1));
  }

  static NaiveTime asked(String text) {
    return switch (text.length()) {
      case 4 -> days(LocalDate.of(Integer.parseInt(text), 1, 1), 12);
      case 7 -> days(YearMonth.parse(text).atDay(1), 1);
      case 10 -> {
        var day = LocalDate.parse(text);
        yield new NaiveTime(start(day), start(day.plusDays(1)));
      }
      default -> {
        var at = OffsetDateTime.parse(text).toInstant();
        yield new NaiveTime(at, at.plusSeconds(1));
      }
    };
  }

  private static NaiveTime days(LocalDate first, int months) {
    return new NaiveTime(start(first), start(first.plusMonths(months)));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  boolean matches(String prefix, NaiveTime asked) {
    var low = from == null ? Instant.MIN : from;
    var high = to == null ? Instant.MAX : to;
    var begin = java.util.Objects.requireNonNull(asked.from());
    var end = java.util.Objects.requireNonNull(asked.to());
    var within = !low.isBefore(begin) && !high.isAfter(end);
    var reachesAbove = high.isAfter(end);
    var reachesBelow = low.isBefore(begin);
    return switch (prefix) {
      case "ne" -> !within;
      case "gt" -> reachesAbove;
      case "lt" -> reachesBelow;
      case "ge" -> reachesAbove || within;
      case "le" -> reachesBelow || within;
      case "sa" -> !low.isBefore(end);
      case "eb" -> !high.isAfter(begin);
      default -> within;
    };
  }
}
