package org.carewright.safety;

import java.time.ZoneId;
import java.util.List;
import org.carewright.ui.Dates;

/**
 * The patients behind one number of the safety page.
 *
 * @param opensPatients whether they may open the patient, or only what is open for them
 */
record SafetyListPage(SafetyPart part, List<SafetyRow> rows, boolean opensPatients, ZoneId zone) {

  SafetyListPage {
    rows = List.copyOf(rows);
  }

  String since(SafetyRow row) {
    return Dates.time(row.since(), zone);
  }

  boolean cut() {
    return rows.size() == SafetyLists.MOST;
  }
}
