package org.carewright.record;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.carewright.record.ResultPoint.Flag;
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

  /** The newest result; for a panel its numbers together, as in "128/81 mmHg". */
  public ResultPoint latest() {
    var newest =
        series.stream()
            .map(one -> one.points().getFirst())
            .max((a, b) -> a.at().at().compareTo(b.at().at()))
            .orElseThrow();
    var together =
        series.stream().filter(one -> one.points().getFirst().id().equals(newest.id())).toList();
    return together.size() < 2 ? newest : panel(newest, together);
  }

  private static ResultPoint panel(ResultPoint newest, List<ResultSeries> together) {
    var unit = together.getFirst().unit();
    var sameUnit = together.stream().allMatch(one -> Objects.equals(one.unit(), unit));
    var points = together.stream().map(one -> one.points().getFirst()).toList();
    var numbers = points.stream().allMatch(point -> point.value() != null);
    if (!sameUnit && points.size() > 2) {
      var answers = points.size() + " answers";
      return new ResultPoint(newest.id(), newest.at(), null, answers, flag(points));
    }
    var text =
        sameUnit && numbers
            ? points.stream()
                    .map(point -> Figures.of(point.value(), null))
                    .collect(Collectors.joining("/"))
                + (unit == null ? "" : " " + unit)
            : points.stream().map(ResultPoint::text).collect(Collectors.joining(" · "));
    return new ResultPoint(newest.id(), newest.at(), newest.value(), text, flag(points));
  }

  private static Flag flag(List<ResultPoint> points) {
    return points.stream()
        .map(ResultPoint::flag)
        .reduce((a, b) ->
            a == Flag.HIGH || b == Flag.NONE ? a : b == Flag.HIGH || a != Flag.LOW ? b : a)
        .orElse(Flag.NONE);
  }

  /** Whether it can be drawn: two or more numbers in one series. */
  public boolean hasTrend() {
    return series.stream().anyMatch(one -> one.numbers() > 1);
  }
}
