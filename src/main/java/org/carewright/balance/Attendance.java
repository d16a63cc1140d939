package org.carewright.balance;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.carewright.cover.Absence;
import org.carewright.ui.Dates;

/**
 * How many of their working days in the weeks ahead someone is at work, which is what they can
 * carry a caseload with. Twelve weeks, so that a fortnight's leave, which a cover bridges, moves
 * nobody, and a long absence does.
 *
 * @param days their working days in these weeks
 * @param away those of them on which they are away
 * @param absences the times away, soonest first
 */
record Attendance(int days, int away, List<Absence> absences) {

  static final int WEEKS = 12;

  Attendance {
    absences = List.copyOf(absences);
  }

  /**
   * @param known absences of whomever, that are on or ahead
   */
  static Attendance of(Capacity capacity, List<Absence> known, LocalDate today) {
    var end = today.plusWeeks(WEEKS);
    var theirs =
        known.stream()
            .filter(one -> one.staff().equals(capacity.staff()))
            .filter(one -> one.firstDay().isBefore(end) && !one.lastDay().isBefore(today))
            .toList();
    var days =
        today
            .datesUntil(end)
            .filter(day -> capacity.workingDays().contains(day.getDayOfWeek().getValue()))
            .toList();
    var away = days.stream().filter(day -> theirs.stream().anyMatch(one -> on(one, day))).count();
    return new Attendance(days.size(), (int) away, theirs);
  }

  private static boolean on(Absence absence, LocalDate day) {
    return !day.isBefore(absence.firstDay()) && !day.isAfter(absence.lastDay());
  }

  /** What is left of it. */
  Points of(Points full) {
    return days == 0 ? full : new Points(full.tenths() * (days - away) / days);
  }

  boolean isLess() {
    return away > 0;
  }

  /** "Away on 10 of 60 working days of the next 12 weeks (30 Nov to 11 Dec 2026)". */
  String words() {
    return "Away on %d of %d working days of the next %d weeks (%s)"
        .formatted(
            away,
            days,
            WEEKS,
            absences.stream()
                .map(one -> Dates.plain(one.firstDay()) + " to " + Dates.plain(one.lastDay()))
                .collect(Collectors.joining("; ")));
  }
}
