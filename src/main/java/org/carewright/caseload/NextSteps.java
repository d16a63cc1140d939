package org.carewright.caseload;

import java.time.LocalDate;
import java.util.List;
import org.carewright.platform.PatientId;
import org.carewright.task.Task;
import org.carewright.ui.Dates;

/** What the overview says of a patient's next steps and programmes. */
record NextSteps(PatientId patient, List<Task> open, List<Enrolment> enrolments, LocalDate today) {

  static final int SHOWN = 6;

  NextSteps {
    open = List.copyOf(open);
    enrolments = List.copyOf(enrolments);
  }

  String path() {
    return "/patients/" + patient;
  }

  List<Task> shown() {
    return open.stream().limit(SHOWN).toList();
  }

  int more() {
    return Math.max(0, open.size() - SHOWN);
  }

  List<Enrolment> current() {
    return enrolments.stream().filter(Enrolment::isOpen).toList();
  }

  long former() {
    return enrolments.stream().filter(one -> !one.isOpen()).count();
  }

  String due(Task task) {
    var day = Dates.dayFrom(task.due(), today);
    return task.isOverdue(today) ? "Overdue: " + day : day;
  }

  String since(Enrolment enrolment) {
    return Dates.day(enrolment.startedOn());
  }
}
