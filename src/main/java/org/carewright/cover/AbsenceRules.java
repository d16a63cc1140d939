package org.carewright.cover;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carewright.access.Staff;
import org.carewright.access.StaffId;
import org.carewright.cover.AbsenceAnswer.Refused;
import org.carewright.ui.Dates;

/**
 * What an absence must be, so that the work always finds someone at work. Whoever covers is there
 * for all of it when it is entered; who falls ill later has a cover of their own, and the work goes
 * on to them. That is why covers never go round in a circle.
 *
 * @param today where the organisation is
 * @param staff everyone at work in the organisation
 * @param others absences of the organisation that are not over
 */
record AbsenceRules(LocalDate today, List<Staff> staff, List<Absence> others) {

  private static final int LONGEST_YEARS = 2;

  Optional<Refused> refusal(NewAbsence wanted) {
    if (wanted.firstDay().isBefore(today)) {
      return refused("from", "Choose today or a day ahead: work cannot move in the past.");
    }
    if (staff.stream().noneMatch(s -> s.id().equals(wanted.staff()))) {
      return refused("staff", "Choose someone who works here.");
    }
    return days(wanted.id(), wanted.staff(), wanted.firstDay(), wanted.lastDay())
        .or(() -> cover(wanted.staff(), wanted.cover(), wanted.firstDay(), wanted.lastDay()));
  }

  /** Of moving the last day. */
  Optional<Refused> refusal(Absence absence, LocalDate lastDay) {
    if (lastDay.isBefore(today)) {
      return refused("until", "Choose today or a day ahead. Back already? Then end it now.");
    }
    var from = absence.isOn() ? today : absence.firstDay();
    return days(absence.id(), absence.staff(), absence.firstDay(), lastDay)
        .or(() -> cover(absence.staff(), absence.cover(), from, lastDay));
  }

  /** Of giving the work to someone else, from now on. */
  Optional<Refused> refusal(Absence absence, Cover cover) {
    var from = absence.isOn() ? today : absence.firstDay();
    return cover(absence.staff(), cover, from, absence.lastDay());
  }

  private Optional<Refused> days(AbsenceId id, StaffId who, LocalDate first, LocalDate last) {
    if (last.isBefore(first)) {
      return refused("until", "The last day away cannot be before the first.");
    }
    if (last.isAfter(first.plusYears(LONGEST_YEARS))) {
      return refused("until", "Choose a day within two years.");
    }
    return others.stream()
        .filter(a -> a.staff().equals(who) && !a.id().equals(id) && overlaps(a, first, last))
        .findFirst()
        .map(a ->
            new Refused(
                "from",
                "%s is away from %s to %s already. Change that absence instead."
                    .formatted(a.name(), Dates.day(a.firstDay()), Dates.day(a.lastDay()))));
  }

  private Optional<Refused> cover(StaffId who, Cover cover, LocalDate first, LocalDate last) {
    var team = cover.team();
    if (cover.colleagues().isEmpty() == (team == null)) {
      return refused("cover", "Choose who covers: one or more colleagues, or one team.");
    }
    if (team != null) {
      var someone =
          staff.stream()
              .anyMatch(s ->
                  s.teams().contains(team)
                      && s.role().cares()
                      && !s.id().equals(who)
                      && away(s.id(), first, last).isEmpty());
      return someone
          ? Optional.empty()
          : refused("cover", "Nobody of this team is at work for all of that time.");
    }
    for (var colleague : cover.colleagues()) {
      var one = staff.stream().filter(s -> s.id().equals(colleague)).findFirst();
      if (colleague.equals(who) || one.isEmpty() || !one.get().role().cares()) {
        return refused("cover", "Choose colleagues who work here with patients.");
      }
      var away = away(colleague, first, last);
      if (away.isPresent()) {
        return refused(
            "cover",
            "%s is away from %s to %s. Choose someone who is at work then."
                .formatted(
                    one.get().name(),
                    Dates.day(away.get().firstDay()),
                    Dates.day(away.get().lastDay())));
      }
    }
    return Optional.empty();
  }

  private Optional<Absence> away(StaffId who, LocalDate first, LocalDate last) {
    return others.stream()
        .filter(a -> a.staff().equals(who) && overlaps(a, first, last))
        .findFirst();
  }

  private static boolean overlaps(Absence a, LocalDate first, LocalDate last) {
    return !a.firstDay().isAfter(last) && !a.lastDay().isBefore(first);
  }

  private static Optional<Refused> refused(String field, String sentence) {
    return Optional.of(new Refused(field, sentence));
  }
}
