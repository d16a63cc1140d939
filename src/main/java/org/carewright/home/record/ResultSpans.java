package org.carewright.home.record;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.carewright.record.ResultGroup;
import org.carewright.record.ResultSeries;

/** How far back one may look at a test, counted from its newest result. */
record ResultSpans(ResultGroup group, ZoneId zone) {

  private static final int[] YEARS = {1, 5};

  /** The results of so many years; all for zero or a number that is not offered. */
  ResultGroup within(int years) {
    return years < 1 ? group : since(start(years));
  }

  private Instant start(int years) {
    return group.latest().at().at().atZone(zone).minusYears(Math.min(years, 200)).toInstant();
  }

  private ResultGroup since(Instant from) {
    var series =
        group.series().stream()
            .map(one ->
                new ResultSeries(
                    one.title(),
                    one.unit(),
                    one.range(),
                    one.points().stream().filter(p -> !p.at().at().isBefore(from)).toList()))
            .filter(one -> !one.points().isEmpty())
            .toList();
    return new ResultGroup(group.code(), group.title(), group.category(), series);
  }

  /** Only choices that show something else than the others; none when there is no choice. */
  List<ResultPage.Span> choices(String path, int chosen) {
    var spans = new ArrayList<ResultPage.Span>();
    var all = size(group);
    var before = 0;
    for (var years : YEARS) {
      var size = size(within(years));
      if (size > before && size < all) {
        var label = years == 1 ? "Last year" : "Last " + years + " years";
        spans.add(new ResultPage.Span(label, path + "?years=" + years, chosen == years));
        before = size;
      }
    }
    if (!spans.isEmpty()) {
      var none = spans.stream().noneMatch(ResultPage.Span::chosen);
      spans.add(new ResultPage.Span("All", path, none));
    }
    return spans;
  }

  private static int size(ResultGroup group) {
    return group.series().stream().mapToInt(one -> one.points().size()).sum();
  }
}
