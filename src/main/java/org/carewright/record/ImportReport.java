package org.carewright.record;

import java.util.List;

/**
 * What came of an import.
 *
 * @param refused entries or files left out
 * @param reasons the first of the reasons, each with its file and entry
 */
public record ImportReport(List<Line> lines, int refused, List<String> reasons) {

  /** How many resources of one type were new, changed and unchanged. */
  public record Line(String type, int added, int changed, int unchanged) {}

  public ImportReport {
    lines = List.copyOf(lines);
    reasons = List.copyOf(reasons);
  }

  /** How many resources were dealt with. */
  public int resources() {
    return lines.stream().mapToInt(line -> line.added() + line.changed() + line.unchanged()).sum();
  }
}
