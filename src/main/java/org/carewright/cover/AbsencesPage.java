package org.carewright.cover;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.carewright.ui.Dates;

/**
 * Who is away and who covers.
 *
 * @param everyone whether it shows all of the organisation, as a lead sees it
 */
record AbsencesPage(
    boolean everyone,
    LocalDate today,
    List<AbsenceLine> notOver,
    List<AbsenceLine> covered,
    List<AbsenceLine> over) {

  private static final int DAYS = 14;

  /** The days of the calendar. */
  List<LocalDate> days() {
    return IntStream.range(0, DAYS).mapToObj(today::plusDays).toList();
  }

  /** Everyone who is away in these days, once. */
  List<Row> rows() {
    return notOver.stream()
        .map(AbsenceLine::absence)
        .filter(a -> !a.firstDay().isAfter(today.plusDays(DAYS - 1L)))
        .map(Absence::name)
        .distinct()
        .map(name ->
            new Row(name, notOver.stream().filter(l -> l.absence().name().equals(name)).toList()))
        .toList();
  }

  /** One person's two weeks. */
  record Row(String name, List<AbsenceLine> lines) {
    boolean away(LocalDate day) {
      return lines.stream()
          .map(AbsenceLine::absence)
          .anyMatch(a -> !day.isBefore(a.firstDay()) && !day.isAfter(a.lastDay()));
    }

    String words() {
      return String.join("; ", lines.stream().map(AbsenceLine::days).toList());
    }
  }

  static String weekday(LocalDate day) {
    return Dates.day(day).substring(0, 2);
  }

  static boolean weekend(LocalDate day) {
    return day.getDayOfWeek().getValue() > 5;
  }
}
