package org.carewright.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All results of one test for one patient. Most have one series; a panel such as blood pressure has
 * one for each component.
 *
 * @param code names the group in addresses: the LOINC code when there is one
 * @param category laboratory, vital-signs, survey, social-history or another FHIR category code
 */
public record ResultGroup(
    String code, String title, @Nullable String category, List<ResultSeries> series) {

  public ResultGroup {
    series = List.copyOf(series);
  }

  /** The newest result: of each series its first point, for a panel joined as in "128/81". */
  public ResultPoint latest() {
    return series.getFirst().points().getFirst();
  }

  /** Whether it can be drawn: two or more numbers in one series. */
  public boolean hasTrend() {
    return series.stream().anyMatch(one -> one.numbers() > 1);
  }
}
