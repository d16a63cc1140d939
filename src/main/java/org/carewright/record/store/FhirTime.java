package org.carewright.record.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A FHIR date, dateTime, instant, Period or Timing as a range of time.
 *
 * @param from the first moment, null for a Period open at its start
 * @param to the last moment's end, null for a Period that goes on
 * @param precision Y, M, D or T: how much of {@code from} is known
 */
record FhirTime(@Nullable Instant from, @Nullable Instant to, char precision) {

  static @Nullable FhirTime of(JsonNode node) {
    if (node.isString()) {
      return parse(node.asString());
    }
    if (node.has("start") || node.has("end")) {
      return period(node);
    }
    if (node.has("event") && !node.get("event").isEmpty()) {
      return of(node.get("event").get(0));
    }
    var bounds = node.path("repeat").get("boundsPeriod");
    return bounds == null ? null : period(bounds);
  }

  private static @Nullable FhirTime period(JsonNode node) {
    var start = node.has("start") ? of(node.get("start")) : null;
    var end = node.has("end") ? of(node.get("end")) : null;
    if (start == null && end == null) {
      return null;
    }
    var from = start == null ? null : start.from();
    var to = end == null ? null : end.to();
    if (from != null && to != null && to.isBefore(from)) {
      to = from;
    }
    return new FhirTime(from, to, start == null ? 'T' : start.precision());
  }

  static @Nullable FhirTime parse(String text) {
    try {
      return switch (text.length()) {
        case 4 -> {
          var year = Year.parse(text);
          yield days(year.atDay(1), year.plusYears(1).atDay(1), 'Y');
        }
        case 7 -> {
          var month = YearMonth.parse(text);
          yield days(month.atDay(1), month.plusMonths(1).atDay(1), 'M');
        }
        case 10 -> {
          var day = LocalDate.parse(text);
          yield days(day, day.plusDays(1), 'D');
        }
        default -> {
          var at = WrittenMoment.parse(text);
          yield new FhirTime(at, at, 'T');
        }
      };
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static FhirTime days(LocalDate from, LocalDate to, char precision) {
    return new FhirTime(midnight(from), midnight(to), precision);
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
