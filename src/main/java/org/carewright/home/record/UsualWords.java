package org.carewright.home.record;

import java.util.List;
import org.carewright.record.ResultGroup;
import org.carewright.record.ResultSeries;

/** What is usual for a test, and who says so. */
final class UsualWords {

  private UsualWords() {}

  /** "Systolic: 90 to 139 mmHg (NICE guideline 136)", for each line that has a range. */
  static List<String> of(ResultGroup group) {
    return group.series().stream()
        .filter(series -> series.range() != null && !series.range().words().isEmpty())
        .map(series -> words(series, group.series().size() > 1))
        .toList();
  }

  private static String words(ResultSeries series, boolean named) {
    var range = java.util.Objects.requireNonNull(series.range());
    var unit = series.unit() == null ? "" : series.unit().equals("%") ? "%" : " " + series.unit();
    return (named ? series.title() + ": " : "") + range.words() + unit + " (" + range.basis() + ")";
  }
}
