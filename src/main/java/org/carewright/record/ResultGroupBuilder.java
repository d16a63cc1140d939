package org.carewright.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.carewright.record.ResultPoint.Flag;
import org.carewright.record.ResultRow.Measure;
import org.jspecify.annotations.Nullable;

/** Sorts the results of one test, newest first, into series: one per component and unit. */
final class ResultGroupBuilder {

  /** A unit change starts a series of its own: a trend never mixes mg/dL with mmol/L. */
  private record Line(String code, @Nullable String unit) {}

  private record Drawn(String title, @Nullable ReferenceRange range, List<ResultPoint> points) {}

  private final ResultRow newest;
  private final ReferenceRanges ranges;
  private final Map<Line, Drawn> lines = new LinkedHashMap<>();

  ResultGroupBuilder(ResultRow newest, ReferenceRanges ranges) {
    this.newest = newest;
    this.ranges = ranges;
  }

  void add(ResultRow row) {
    if (row.measures().isEmpty()) {
      var text = String.valueOf(row.text());
      line(new Line(row.code(), null), row.title(), null)
          .points()
          .add(new ResultPoint(row.id(), row.at(), null, text, Flag.NONE));
      return;
    }
    row.measures().forEach(measure -> add(row, measure));
  }

  private void add(ResultRow row, Measure measure) {
    var code = Objects.requireNonNullElse(measure.code(), row.code());
    var unit = ranges.unit(code, measure.unit());
    var range = range(row, measure, code, unit);
    var title = Objects.requireNonNullElse(measure.title(), row.title());
    line(new Line(code, unit), title, range)
        .points()
        .add(
            new ResultPoint(
                row.id(),
                row.at(),
                measure.value(),
                Figures.of(measure.value(), unit),
                range == null ? Flag.NONE : range.flag(measure.value())));
  }

  private Drawn line(Line line, String title, @Nullable ReferenceRange range) {
    return lines.computeIfAbsent(
        line, key -> new Drawn(ranges.name(key.code(), title), range, new ArrayList<>()));
  }

  private @Nullable ReferenceRange range(
      ResultRow row, Measure measure, String code, @Nullable String unit) {
    if (measure.low() != null || measure.high() != null) {
      return new ReferenceRange(measure.low(), measure.high(), "The laboratory's own range");
    }
    return row.adult() ? ranges.find(code, unit) : null;
  }

  ResultGroup build() {
    var series =
        lines.entrySet().stream()
            .sorted(Comparator.comparingInt(line -> ranges.order(line.getKey().code())))
            .map(line -> {
              var drawn = line.getValue();
              return new ResultSeries(
                  drawn.title(), line.getKey().unit(), drawn.range(), drawn.points());
            })
            .toList();
    var title = ranges.name(newest.code(), newest.title());
    return new ResultGroup(newest.code(), title, newest.category(), series);
  }
}
