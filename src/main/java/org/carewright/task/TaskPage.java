package org.carewright.task;

import java.util.List;
import org.carewright.patient.PatientHeader;

/** One task with its history, latest first. */
record TaskPage(PatientHeader header, TaskLine line, List<Line> history) {

  /** One line of the history and when it was, as people say it. */
  record Line(TaskEvent event, String at) {}

  String back() {
    return Back.query(line.path());
  }
}
