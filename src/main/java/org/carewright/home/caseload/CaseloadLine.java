package org.carewright.home.caseload;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.carewright.access.Viewer;
import org.carewright.caseload.Risk;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;

/**
 * A line of the caseload in the words it is shown in.
 *
 * @param about age and the name they like to be called
 * @param state "Died" or "Paused until ..."; null for everyone else
 * @param contact how long ago the last contact was
 * @param contactNote when it was, or that it is late and by which rule
 * @param due when the next step is due; "" when there is none
 */
record CaseloadLine(
    String patient,
    String name,
    String about,
    @Nullable String state,
    Risk risk,
    String programmes,
    String needs,
    String contact,
    String contactNote,
    boolean late,
    String step,
    String due,
    boolean overdue,
    String owner,
    boolean ownedByCoordinator,
    String coordinators,
    boolean ticked) {

  static CaseloadLine of(CaseloadRow row, Viewer viewer, LocalDate today, List<String> ticked) {
    var next = row.next();
    return new CaseloadLine(
        row.patient().toString(),
        row.name(),
        about(row, today),
        state(row),
        row.risk(),
        String.join(" · ", row.programmes()),
        row.needs(),
        contact(row, today),
        contactNote(row),
        row.late(),
        next == null ? "None" : next.title(),
        next == null ? "" : Dates.dayFrom(next.due(), today),
        row.overdue(),
        next == null ? "" : next.owner().equals(viewer.name()) ? "you" : next.owner(),
        next != null && row.coordinators().equals(List.of(next.owner())),
        String.join(", ", row.coordinators()),
        ticked.contains(row.patient().toString()));
  }

  private static String about(CaseloadRow row, LocalDate today) {
    var birth = row.birthDate();
    var preferred = row.preferredName();
    var age = birth == null || row.deceased() ? "" : Dates.age(birth, today);
    if (preferred == null || preferred.isBlank()) {
      return age;
    }
    return age.isEmpty() ? "“" + preferred + "”" : "“" + preferred + "” · " + age;
  }

  private static @Nullable String state(CaseloadRow row) {
    if (row.deceased()) {
      return "Has died";
    }
    var until = row.pausedUntil();
    return until == null ? null : "Paused until " + Dates.plain(until);
  }

  private static String contact(CaseloadRow row, LocalDate today) {
    var last = row.lastContact();
    if (last == null) {
      return "Not yet";
    }
    var days = ChronoUnit.DAYS.between(last, today);
    return days <= 0 ? "Today" : days == 1 ? "Yesterday" : days + " days ago";
  }

  private static String contactNote(CaseloadRow row) {
    var last = row.lastContact();
    if (row.late()) {
      return "Late: every " + row.cadence() + " days";
    }
    return last == null ? "Enrolled " + Dates.plain(row.startedOn()) : Dates.day(last);
  }
}
