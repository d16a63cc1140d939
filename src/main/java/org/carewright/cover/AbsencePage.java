package org.carewright.cover;

import org.carewright.ui.FieldErrors;

/**
 * One absence and what can be done about it.
 *
 * @param until the day in the form
 * @param open how many tasks are with who covers
 */
record AbsencePage(AbsenceLine line, String until, FieldErrors errors, int open) {

  Absence absence() {
    return line.absence();
  }

  boolean canChange() {
    return line.changeable() && (absence().isOn() || absence().isAhead());
  }
}
