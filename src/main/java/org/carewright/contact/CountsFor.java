package org.carewright.contact;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.carewright.access.Viewer;
import org.carewright.caseload.Enrolment;
import org.carewright.caseload.EnrolmentStatus;
import org.carewright.caseload.Enrolments;
import org.carewright.platform.PatientId;
import org.carewright.task.EnrolmentId;
import org.carewright.task.TaskId;
import org.carewright.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which enrolment a contact counts for. Its minutes count in one programme and in no other: whoever
 * bills by the month may not count them twice.
 */
@Component
class CountsFor {

  private final Enrolments enrolments;
  private final Tasks tasks;

  CountsFor(Enrolments enrolments, Tasks tasks) {
    this.enrolments = enrolments;
    this.tasks = tasks;
  }

  /** What is open for the patient at the viewer's organisation: active ones first. */
  List<Enrolment> choices(Viewer viewer, PatientId patient) {
    return enrolments.list(viewer, patient).stream()
        .filter(Enrolment::isOpen)
        .filter(enrolment -> enrolment.organisation().equals(viewer.organisation()))
        .sorted(Comparator.comparing(enrolment -> enrolment.status() != EnrolmentStatus.ACTIVE))
        .toList();
  }

  /**
   * What a contact may turn out to have counted for: what it counts for now, and what was open for
   * the patient on its day or is open.
   */
  List<Enrolment> choices(Viewer viewer, Contact contact) {
    var day = LocalDate.ofInstant(contact.facts().at(), viewer.zone());
    return enrolments.list(viewer, contact.patient()).stream()
        .filter(enrolment -> enrolment.organisation().equals(contact.organisation()))
        .filter(enrolment ->
            enrolment.isOpen()
                || enrolment.id().equals(contact.enrolment())
                || ran(enrolment, day, viewer.zone()))
        .sorted(Comparator.comparing(enrolment -> !enrolment.id().equals(contact.enrolment())))
        .toList();
  }

  private static boolean ran(Enrolment enrolment, LocalDate day, ZoneId zone) {
    var closed = enrolment.closed();
    return !day.isBefore(enrolment.startedOn())
        && (closed == null || !day.isAfter(LocalDate.ofInstant(closed.at(), zone)));
  }

  /** What a correction makes it count for; what is not to be chosen leaves it as it is. */
  @Nullable EnrolmentId corrected(Viewer by, Contact contact, @Nullable EnrolmentId chosen) {
    return choices(by, contact).stream().map(Enrolment::id).anyMatch(id -> id.equals(chosen))
        ? chosen
        : contact.enrolment();
  }

  /** The chosen one; else that of a task it answers; else the first that is open. */
  @Nullable EnrolmentId of(Viewer by, NewContact contact) {
    var open = choices(by, contact.patient());
    var chosen = contact.countsFor();
    if (open.stream().anyMatch(enrolment -> enrolment.id().equals(chosen))) {
      return chosen;
    }
    return answered(by, contact.patient(), contact.followUp().answers())
        .or(() -> open.stream().map(Enrolment::id).findFirst())
        .orElse(null);
  }

  private Optional<EnrolmentId> answered(Viewer by, PatientId patient, Collection<TaskId> answers) {
    return answers.stream()
        .map(id -> tasks.get(by, patient, id).enrolment())
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** The choice of a form; null when it is none. */
  static @Nullable EnrolmentId read(String value) {
    try {
      return value.isEmpty() ? null : new EnrolmentId(UUID.fromString(value));
    } catch (IllegalArgumentException none) {
      return null;
    }
  }
}
