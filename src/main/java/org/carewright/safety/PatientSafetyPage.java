package org.carewright.safety;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;

/**
 * What is open for one patient.
 *
 * @param patientHref where the patient's own pages are, for those who may open them; else null
 */
record PatientSafetyPage(
    String name,
    List<PatientSafety.Enrolled> enrolments,
    List<PatientSafety.Work> open,
    List<PatientSafety.Ended> ended,
    List<PatientSafety.Timed> clocks,
    @Nullable String patientHref,
    LocalDate today,
    ZoneId zone) {

  private static final List<String> TOLD =
      List.of("Nobody had to be told", "The owner", "The team lead", "The supervisor");

  PatientSafetyPage {
    enrolments = List.copyOf(enrolments);
    open = List.copyOf(open);
    ended = List.copyOf(ended);
    clocks = List.copyOf(clocks);
  }

  boolean isOverdue(PatientSafety.Work work) {
    return work.told() > 0 || work.due().isBefore(today);
  }

  /** "Tue 24 Nov 2026 (today)", or the moment of the deadline. */
  String due(PatientSafety.Work work) {
    var deadline = work.deadline();
    return deadline == null
        ? Dates.dayFrom(work.due(), today)
        : Dates.time(deadline.minusMillis(1), zone);
  }

  String told(PatientSafety.Work work) {
    return TOLD.get(work.told());
  }

  String time(Instant at) {
    return Dates.time(at, zone);
  }

  String since(PatientSafety.Enrolled enrolled) {
    return Dates.plain(enrolled.since());
  }

  /** "Runs", "Missed", "Met". */
  String result(PatientSafety.Timed clock) {
    if (clock.missed()) {
      return "Missed";
    }
    if (clock.how() == null) {
      return "Runs";
    }
    return clock.how().equals("CANCELLED") ? "Stopped" : "Met";
  }

  String resultKind(PatientSafety.Timed clock) {
    return switch (result(clock)) {
      case "Missed" -> "bad";
      case "Met" -> "good";
      default -> "plain";
    };
  }

  String until(PatientSafety.Timed clock) {
    var stopped = clock.stopped();
    return stopped == null
        ? "until " + time(clock.due().minusMillis(1))
        : time(stopped) + ", due by " + time(clock.due().minusMillis(1));
  }
}
