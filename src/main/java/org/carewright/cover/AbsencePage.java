package org.carewright.cover;

import java.time.ZoneId;
import java.util.List;
import org.carewright.ui.Dates;
import org.carewright.ui.FieldErrors;

/**
 * One absence and what can be done about it.
 *
 * @param until the day in the form
 * @param open how many tasks are with who covers
 * @param history what people did to it, latest first
 */
record AbsencePage(
    AbsenceLine line,
    String until,
    FieldErrors errors,
    int open,
    List<AbsenceHistory.Line> history,
    ZoneId zone) {

  AbsencePage {
    history = List.copyOf(history);
  }

  String when(AbsenceHistory.Line line) {
    return line.by() + ", " + Dates.time(line.at(), zone);
  }

  Absence absence() {
    return line.absence();
  }

  boolean canChange() {
    return line.changeable() && (absence().isOn() || absence().isAhead());
  }
}
