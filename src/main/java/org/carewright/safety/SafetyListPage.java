package org.carewright.safety;

import java.time.ZoneId;
import java.util.List;
import org.carewright.ui.Dates;

/** The patients behind one number of the safety page. */
record SafetyListPage(SafetyPart part, List<SafetyRow> rows, ZoneId zone) {

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
