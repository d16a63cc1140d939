package org.carewright.caseload.today;

import java.time.LocalDate;
import java.util.Locale;
import org.carewright.caseload.Risk;
import org.carewright.platform.PatientId;
import org.carewright.task.Priority;
import org.carewright.task.Reason;
import org.carewright.task.TaskId;
import org.carewright.task.TaskKind;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work as it stands in a list.
 *
 * @param escalation who has been told that it is overdue: 2 the team lead, 3 the supervisor
 * @param today the day on which the list was made
 * @param unassigned a team owns it and nobody has taken it yet
 */
record TodayRow(
    PatientId patient,
    String given,
    String family,
    @Nullable String preferred,
    @Nullable LocalDate born,
    TaskId task,
    TaskKind kind,
    String title,
    Reason reason,
    LocalDate due,
    int attempts,
    Priority priority,
    int escalation,
    String owner,
    boolean unassigned,
    @Nullable Risk risk,
    @Nullable String programme,
    LocalDate today) {

  String name() {
    var upper = family.toUpperCase(Locale.ROOT);
    return upper.isEmpty() ? given : given.isEmpty() ? upper : upper + ", " + given;
  }

  /** "69 years"; empty when the date of birth is not known. */
  String age() {
    return born == null ? "" : Dates.age(born, today);
  }

  /** "Contact every 30 days at medium risk: last contact on Sat 3 Oct 2026." */
  String why() {
    var why = reason.rule() + " · " + reason.datum();
    var day = Dates.day(reason.date());
    return why.contains(day) ? why : why + " on " + day;
  }

  /** Where a contact that answers this is recorded. */
  String contact() {
    return "/patients/" + patient + "/contacts/new?task=" + task;
  }

  String path() {
    return "/patients/" + patient + "/tasks/" + task;
  }

  String day() {
    return Dates.day(due);
  }

  String distance() {
    return Dates.distance(due, today);
  }

  boolean overdue() {
    return due.isBefore(today);
  }

  String tried() {
    return attempts == 1 ? "Tried once" : "Tried " + attempts + " times";
  }
}
