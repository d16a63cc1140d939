package org.carewright.home.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.carewright.record.ResultGroup;
import org.carewright.record.ResultSeries;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A trend as the chart script reads it.
 *
 * @param unit of all lines, or null when they differ
 */
record Trend(@Nullable String unit, List<Line> series) {

  private static final JsonMapper JSON = new JsonMapper();

  /**
   * One line.
   *
   * @param points oldest first: time in milliseconds, value, value as shown, flag
   */
  record Line(
      String title,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      List<List<Object>> points) {}

  /** Draws only lines with numbers in the unit of the first: two units share no axis. */
  static @Nullable Trend of(ResultGroup group) {
    if (!group.hasTrend()) {
      return null;
    }
    var lines = new ArrayList<Line>();
    String unit = null;
    for (var series : group.series()) {
      var points = points(series);
      if (points.isEmpty()
          || (!lines.isEmpty() && !java.util.Objects.equals(unit, series.unit()))) {
        continue;
      }
      unit = series.unit();
      var range = series.range();
      lines.add(
          new Line(
              series.title(),
              range == null ? null : range.low(),
              range == null ? null : range.high(),
              points));
    }
    return new Trend(unit, lines);
  }

  private static List<List<Object>> points(ResultSeries series) {
    var points = new ArrayList<List<Object>>();
    for (var point : series.points().reversed()) {
      if (point.value() != null) {
        points.add(
            List.of(
                point.at().at().toEpochMilli(), point.value(), point.text(), point.flag().name()));
      }
    }
    return points;
  }

  String json() {
    return JSON.writeValueAsString(this);
  }
}
