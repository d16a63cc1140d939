package org.carewright.home.record;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.carewright.record.PlainWords;
import org.carewright.record.ResultGroup;
import org.carewright.record.ResultPoint;
import org.jspecify.annotations.Nullable;

/**
 * The results as a table, newest first: one row per observation, one column per line of the trend.
 */
record ResultTable(List<String> columns, List<Row> rows) {

  record Row(String when, List<@Nullable Cell> cells, String path) {}

  record Cell(String text, ResultFlag flag) {}

  static ResultTable of(ResultGroup group, String base, ZoneId zone) {
    var width = group.series().size();
    var points = new LinkedHashMap<String, @Nullable ResultPoint[]>();
    for (var column = 0; column < width; column++) {
      for (var point : group.series().get(column).points()) {
        points.computeIfAbsent(point.id(), id -> new ResultPoint[width])[column] = point;
      }
    }
    var rows = new ArrayList<@Nullable ResultPoint[]>(points.values());
    rows.sort(Comparator.comparing(row -> first(row).at().at(), Comparator.reverseOrder()));
    return new ResultTable(
        width == 1
            ? List.of("Result")
            : group.series().stream().map(series -> series.title()).toList(),
        rows.stream().map(row -> row(row, base, zone)).toList());
  }

  private static Row row(@Nullable ResultPoint[] points, String base, ZoneId zone) {
    var cells = new ArrayList<@Nullable Cell>();
    for (var point : points) {
      cells.add(
          point == null
              ? null
              : new Cell(PlainWords.of(point.text()), ResultFlag.of(point.flag())));
    }
    var first = first(points);
    return new Row(first.at().shown(zone), cells, base + "/record/Observation/" + first.id());
  }

  private static ResultPoint first(@Nullable ResultPoint[] points) {
    for (var point : points) {
      if (point != null) {
        return point;
      }
    }
    throw new IllegalStateException("A row without a result");
  }
}
