package org.carewright.home.caseload;

import java.util.List;
import java.util.Map;

/**
 * One page of a caseload, with the numbers of the whole.
 *
 * @param counts how many people each part has, under all the other filters
 */
record CaseloadList(List<CaseloadRow> rows, Map<Show, Integer> counts) {

  CaseloadList {
    rows = List.copyOf(rows);
    counts = Map.copyOf(counts);
  }

  int count(Show show) {
    return counts.getOrDefault(show, 0);
  }
}
