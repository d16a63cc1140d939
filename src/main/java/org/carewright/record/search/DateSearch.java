package org.carewright.record.search;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.carewright.record.store.SearchColumn.Kind;

/**
 * https://hl7.org/fhir/R4/search.html#date: both the value asked for and the element are ranges of
 * time. A value without a time zone is in UTC, as the columns are.
 */
final class DateSearch {

  private DateSearch() {}

  /** What a value that was asked for spans: from, and up to but without {@code to}. */
  record Span(Instant from, Instant to) {}

  static String condition(Asked asked, Clock clock) {
    if (!asked.modifier().isEmpty()) {
      throw asked.wrongModifier();
    }
    return asked.anyValue(value -> {
      var compare = comparison(asked, value, clock);
      if (asked.parameter().kind() == Kind.DATE) {
        return asked.anyColumn(compare::on);
      }
      return asked.anyColumn(column ->
          "exists (select 1 from unnest(%s) one where %s)".formatted(column, compare.on("one")));
    });
  }

  /** On a moment, such as {@code updated_at}. */
  static String moment(Asked asked, String column, Clock clock) {
    return asked.anyValue(value ->
        comparison(asked, value, clock).on("tstzrange(%1$s, %1$s, '[]')".formatted(column)));
  }

  private interface Comparison {
    String on(String range);
  }

  private static Comparison comparison(Asked asked, String value, Clock clock) {
    var read = Prefix.read(value);
    var exact = span(asked, read.rest());
    var span = read.prefix() == Prefix.AP ? wider(exact, clock.instant()) : exact;
    var asRange =
        "tstzrange(cast(%s as timestamptz), cast(%s as timestamptz))"
            .formatted(
                asked.sql().param(span.from().toString()), asked.sql().param(span.to().toString()));
    return switch (read.prefix()) {
      case EQ -> range -> range + " <@ " + asRange;
      case NE -> range -> "not (" + range + " <@ " + asRange + ")";
      case GT -> range -> "not (" + range + " &< " + asRange + ")";
      case LT -> range -> "not (" + range + " &> " + asRange + ")";
      case GE -> range -> "(not (%1$s &< %2$s) or %1$s <@ %2$s)".formatted(range, asRange);
      case LE -> range -> "(not (%1$s &> %2$s) or %1$s <@ %2$s)".formatted(range, asRange);
      case SA -> range -> range + " >> " + asRange;
      case EB -> range -> range + " << " + asRange;
      case AP -> range -> range + " && " + asRange;
    };
  }

  /** R4 suggests a tenth of the distance from now, on both sides. */
  private static Span wider(Span span, Instant now) {
    var tenth = Duration.between(span.from(), now).abs().dividedBy(10);
    return new Span(span.from().minus(tenth), span.to().plus(tenth));
  }

  private static Span span(Asked asked, String text) {
    try {
      return span(text);
    } catch (DateTimeException e) {
      throw asked.wrongValue(
          text, "a date such as 2026, 2026-11, 2026-11-24 or 2026-11-24T09:30:00Z");
    }
  }

  static Span span(String text) {
    return switch (text.length()) {
      case 4 -> {
        var year = Year.parse(text);
        yield new Span(midnight(year.atDay(1)), midnight(year.plusYears(1).atDay(1)));
      }
      case 7 -> {
        var month = YearMonth.parse(text);
        yield new Span(midnight(month.atDay(1)), midnight(month.plusMonths(1).atDay(1)));
      }
      case 10 -> {
        var day = LocalDate.parse(text);
        yield new Span(midnight(day), midnight(day.plusDays(1)));
      }
      default -> time(text);
    };
  }

  private static Span time(String text) {
    // A + that was not encoded arrives as a blank.
    var written = text.replace(' ', '+');
    var zoned = written.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})$");
    var from =
        zoned
            ? OffsetDateTime.parse(written).toInstant()
            : LocalDateTime.parse(written, DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                .toInstant(ZoneOffset.UTC);
    var clock = written.substring(written.indexOf('T') + 1).replaceAll("(Z|[+-][0-9:]+)$", "");
    var precision =
        clock.length() <= 5
            ? Duration.ofMinutes(1)
            : clock.indexOf('.') < 0 ? Duration.ofSeconds(1) : Duration.ofMillis(1);
    return new Span(from, from.plus(precision));
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
