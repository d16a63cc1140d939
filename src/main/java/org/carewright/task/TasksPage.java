package org.carewright.task;

import java.util.List;
import org.carewright.patient.PatientHeader;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;

/** The tasks of a patient, and the form that adds one. */
record TasksPage(
    PatientHeader header,
    List<TaskLine> open,
    List<TaskLine> ended,
    NewTaskForm form,
    FieldErrors errors,
    List<Option> kinds,
    List<Option> owners,
    List<Option> priorities) {

  String back() {
    return Back.query(header.path() + "/tasks");
  }
}
