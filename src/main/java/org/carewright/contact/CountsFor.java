package org.carewright.contact;

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
