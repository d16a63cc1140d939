package org.carewright.patient;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.carewright.access.Region;
import org.carewright.patient.PatientQuery.Birth;
import org.carewright.patient.PatientQuery.Span;

/**
 * Reads dates of birth in the forms people type: 1957-03-12, 12/03/1957, 12 Mar 57, March 12 1957,
 * 12031957, Mar 1957, 1957, and a birthday without the year: 12 Mar. In the US the month comes
 * first; where that order makes no date, or a year of two digits could be of either century, every
 * reading that makes sense is kept.
 */
public final class BirthDates {

  private static final int OLDEST = 120;
  private static final String MONTH =
      "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
  private static final Pattern ISO =
      Pattern.compile("(?<![0-9])([12][0-9]{3})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?![0-9])");
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<![0-9])([0-9]{1,2})([-/. ])([0-9]{1,2})\\2((?:[12][0-9])?[0-9]{2})(?![0-9])");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<![0-9])([0-9]{1,2})(?:st|nd|rd|th)?[-/. ]*"
              + MONTH
              + "[-/., ]*((?:[12][0-9])?[0-9]{2})(?![0-9])");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?<!\\p{L})"
              + MONTH
              + "[ ]*([0-9]{1,2})(?:st|nd|rd|th)?[-/., ]+((?:[12][0-9])?[0-9]{2})(?![0-9])");
  private static final Pattern MONTH_ONLY =
      Pattern.compile("(?<!\\p{L})" + MONTH + "[-/., ]*([12][0-9]{3})(?![0-9])");

  private static final String MONTH_NAME =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
  private static final Pattern BIRTHDAY =
      Pattern.compile(
          "(?<![0-9/.\\-])([0-9]{1,2})(?:st|nd|rd|th)?[-/. ]*"
              + MONTH_NAME
              + "(?![\\p{L}])\\.?(?![-/., ]*[0-9])");
  private static final Pattern BIRTHDAY_MONTH_FIRST =
      Pattern.compile(
          "(?<!\\p{L})"
              + MONTH_NAME
              + "\\.? *([0-9]{1,2})(?:st|nd|rd|th)?(?![\\p{L}]|[-/., ]*[0-9])");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private final boolean monthFirst;
  private final LocalDate today;

  public BirthDates(Region region, LocalDate today) {
    this.monthFirst = region == Region.US;
    this.today = today;
  }

  /** A date of birth, or where only the year or the month is known the first day of it. */
  public record Read(LocalDate date, boolean estimated) {}

  /** The one date that the whole text says; empty when it says none, or could be several. */
  public Optional<Read> read(String text) {
    var births = new ArrayList<Birth>();
    var rest = take(" " + text.toLowerCase(Locale.ROOT).strip() + " ", births).strip();
    if (births.isEmpty() && rest.matches("[0-9]{4}|[0-9]{8}")) {
      compact(rest).ifPresent(births::add);
      rest = "";
    }
    if (births.size() != 1 || !rest.isEmpty() || births.getFirst().spans().size() != 1) {
      return Optional.empty();
    }
    var span = births.getFirst().spans().getFirst();
    return Optional.of(new Read(span.from(), !span.until().equals(span.from().plusDays(1))));
  }

  /** Moves the dates found in the text to {@code births}; returns the text without them. */
  String take(String text, Collection<Birth> births) {
    var rest = take(text, ISO, births, m -> days(m.group(1), m.group(2), m.group(3)));
    rest = take(rest, DAY_FIRST, births, m -> days(m.group(3), month(m.group(2)), m.group(1)));
    rest = take(rest, MONTH_FIRST, births, m -> days(m.group(3), month(m.group(1)), m.group(2)));
    rest = take(rest, NUMERIC, births, m -> ordered(m.group(1), m.group(3), m.group(4)));
    rest =
        take(
            rest, MONTH_ONLY, births, m -> months(m.group(2), Integer.parseInt(month(m.group(1)))));
    rest = take(rest, BIRTHDAY, births, m -> birthdays(m.group(2), m.group(1)));
    return take(rest, BIRTHDAY_MONTH_FIRST, births, m -> birthdays(m.group(1), m.group(2)));
  }

  /** Digits without separators that may be a year or a whole date; they may be a number too. */
  Optional<Birth> compact(String digits) {
    var spans = new ArrayList<Span>();
    if (digits.matches("(19|20)[0-9]{2}")) {
      var first = LocalDate.of(Integer.parseInt(digits), 1, 1);
      spans.add(new Span(first, first.plusYears(1)));
    }
    if (digits.length() == 8) {
      var fromYear = days(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6));
      spans.addAll(fromYear);
      spans.addAll(ordered(digits.substring(0, 2), digits.substring(2, 4), digits.substring(4)));
    }
    if (digits.length() == 6) {
      spans.addAll(ordered(digits.substring(0, 2), digits.substring(2, 4), digits.substring(4)));
    }
    return spans.isEmpty() ? Optional.empty() : Optional.of(new Birth(spans, digits));
  }

  private interface Reading {
    List<Span> of(MatchResult match);
  }

  private static String take(
      String text, Pattern pattern, Collection<Birth> births, Reading reading) {
    return pattern
        .matcher(text)
        .replaceAll(match -> {
          var spans = reading.of(match);
          if (spans.isEmpty()) {
            return Matcher.quoteReplacement(match.group());
          }
          births.add(new Birth(spans, ""));
          return " ";
        });
  }

  /** Two numbers that are day and month in the order of the region, or else in the other. */
  private List<Span> ordered(String first, String second, String year) {
    var usual = monthFirst ? days(year, first, second) : days(year, second, first);
    if (!usual.isEmpty()) {
      return usual;
    }
    return monthFirst ? days(year, second, first) : days(year, first, second);
  }

  private List<Span> days(String year, String month, String day) {
    return years(year).stream()
        .flatMap(y -> date(y, Integer.parseInt(month), Integer.parseInt(day)).stream())
        .filter(date -> !date.isAfter(today) && date.getYear() >= 1880)
        .map(Span::day)
        .toList();
  }

  /** That day of every year in which someone alive may have been born. */
  private List<Span> birthdays(String month, String day) {
    return IntStream.rangeClosed(today.getYear() - OLDEST, today.getYear())
        .mapToObj(String::valueOf)
        .flatMap(year -> days(year, month(month), day).stream())
        .toList();
  }

  private static List<Span> months(String year, int month) {
    var first = LocalDate.of(Integer.parseInt(year), month, 1);
    return List.of(new Span(first, first.plusMonths(1)));
  }

  private static List<Integer> years(String year) {
    var number = Integer.parseInt(year);
    return year.length() == 4 ? List.of(number) : List.of(1900 + number, 2000 + number);
  }

  private static String month(String name) {
    return String.valueOf(MONTHS.indexOf(name.substring(0, 3)) + 1);
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
