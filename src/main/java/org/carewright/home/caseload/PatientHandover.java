package org.carewright.home.caseload;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.caseload.Enrolment;
import org.carewright.caseload.EnrolmentAnswer;
import org.carewright.caseload.Enrolments;
import org.carewright.platform.PatientId;
import org.carewright.task.Owner;
import org.carewright.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands people over to another coordinator: their enrolments, and the work in the former's name.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PatientHandover {

  private final Enrolments enrolments;
  private final Tasks tasks;

  PatientHandover(Enrolments enrolments, Tasks tasks) {
    this.enrolments = enrolments;
    this.tasks = tasks;
  }

  /**
   * Hands over whoever is not theirs yet; the answer counts them. In the order of ids, so that two
   * handovers at once wait for one another instead of for each other.
   */
  int hand(Viewer by, List<PatientId> patients, StaffId to, @Nullable String note) {
    var inOrder = new TreeSet<>((PatientId a, PatientId b) -> a.value().compareTo(b.value()));
    inOrder.addAll(patients);
    return (int) inOrder.stream().filter(patient -> hand(by, patient, to, note)).count();
  }

  private boolean hand(Viewer by, PatientId patient, StaffId to, @Nullable String note) {
    var open =
        enrolments.list(by, patient).stream()
            .filter(Enrolment::isOpen)
            .filter(e -> e.organisation().equals(by.organisation()))
            .filter(e -> !e.coordinator().equals(to))
            .toList();
    open.forEach(enrolment -> hand(by, enrolment, to, note));
    var former = open.stream().map(e -> Owner.of(e.coordinator())).distinct().toList();
    tasks.listOpen(by, patient).stream()
        .filter(task -> former.contains(task.owner()))
        .forEach(t -> tasks.reassign(by, patient, t.id(), Tasks.LATEST, Owner.of(to), note));
    return !open.isEmpty();
  }

  private void hand(Viewer by, Enrolment e, StaffId to, @Nullable String note) {
    var answer =
        enrolments.reassign(by, e.patient(), e.id(), Tasks.LATEST, to, e.team(), e.risk(), note);
    switch (answer) {
      case EnrolmentAnswer.Accepted accepted -> Objects.requireNonNull(accepted.enrolment());
      // Closed meanwhile: there is nothing left to hand over.
      case EnrolmentAnswer.Overtaken overtaken -> Objects.requireNonNull(overtaken.sentence());
      case EnrolmentAnswer.Refused refused -> throw new IllegalStateException(refused.sentence());
    }
  }
}
