package org.carewright.cover;

import org.carewright.access.Viewer;

/**
 * Someone has changed an absence that is not over: its last day, who covers, or that it has ended.
 */
public record AbsenceChanged(Viewer by, Absence before, Absence now) {

  public boolean hasOtherCover() {
    return !before.cover().isSameAs(now.cover());
  }
}
