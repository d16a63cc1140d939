package org.carewright.cover;

import java.time.LocalDate;
import org.carewright.ui.Dates;

/**
 * An absence in a list.
 *
 * @param changeable whether the viewer may change it
 */
record AbsenceLine(Absence absence, LocalDate today, boolean changeable) {

  String path() {
    return "/absences/" + absence.id();
  }

  /** "Tue 24 Nov 2026 to Fri 27 Nov 2026", or the one day. */
  String days() {
    return absence.firstDay().equals(absence.lastDay())
        ? Dates.day(absence.firstDay())
        : Dates.day(absence.firstDay()) + " to " + Dates.day(absence.lastDay());
  }

  String state() {
    if (absence.cancelledAt() != null) {
      return "Cancelled";
    }
    if (absence.endedAt() != null) {
      return "Over";
    }
    return absence.isOn() ? "Away now" : "Begins " + Dates.distance(absence.firstDay(), today);
  }

  String stateKind() {
    return absence.isOn() ? "warn" : absence.isAhead() ? "info" : "plain";
  }

  /** "back on Mon 30 Nov 2026 (in 6 days)". */
  String back() {
    return Dates.dayFrom(absence.lastDay().plusDays(1), today);
  }
}
