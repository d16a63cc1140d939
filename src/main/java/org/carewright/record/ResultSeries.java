package org.carewright.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a trend.
 *
 * @param unit as people write it ("mmol/L"), null for answers in words
 * @param range what is usual, from the newest result that says so or from our table; null if
 *     unknown
 * @param points newest first, never empty
 */
public record ResultSeries(
    String title, @Nullable String unit, @Nullable ReferenceRange range, List<ResultPoint> points) {

  public ResultSeries {
    points = List.copyOf(points);
  }

  long numbers() {
    return points.stream().filter(point -> point.value() != null).count();
  }
}
