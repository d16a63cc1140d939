package org.carewright.home.team;

import org.carewright.cover.Absence;
import org.carewright.ui.Dates;

/**
 * Someone who is away now or soon.
 *
 * @param now whether their work is with who covers
 */
record AwayLine(String path, String name, String days, String cover, boolean now) {

  static AwayLine of(Absence absence) {
    return new AwayLine(
        "/absences/" + absence.id(),
        absence.name(),
        absence.isOn()
            ? "until " + Dates.day(absence.lastDay())
            : Dates.day(absence.firstDay()) + " to " + Dates.day(absence.lastDay()),
        absence.coverNames(),
        absence.isOn());
  }
}
