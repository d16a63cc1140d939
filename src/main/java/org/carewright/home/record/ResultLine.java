package org.carewright.home.record;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.carewright.record.PlainWords;
import org.carewright.record.ReferenceRange;
import org.carewright.record.ResultGroup;
import org.carewright.record.ResultPoint;
import org.carewright.record.ResultSeries;
import org.carewright.ui.Sparkline;
import org.jspecify.annotations.Nullable;

/**
 * One test as a list shows it.
 *
 * @param code leads to its page
 * @param usual "4 to 7.8", or null when no range is known
 * @param trend null when there is no more than one number
 * @param trendText the trend in words, for those who do not see it
 */
public record ResultLine(
    String code,
    String title,
    String latest,
    ResultFlag flag,
    String when,
    int count,
    @Nullable String usual,
    @Nullable Sparkline trend,
    String trendText) {

  /** A test with its trend drawn in that size. */
  public static ResultLine of(ResultGroup group, ZoneId zone, int width, int height) {
    var latest = group.latest();
    var first = group.series().getFirst();
    return new ResultLine(
        group.code(),
        PlainWords.test(group.title()),
        PlainWords.of(latest.text()),
        ResultFlag.of(latest.flag()),
        latest.at().shown(zone),
        first.points().size(),
        usual(group),
        group.hasTrend() ? draw(first, width, height) : null,
        group.hasTrend() ? words(group, zone) : "");
  }

  private static @Nullable String usual(ResultGroup group) {
    var ranges = group.series().stream().map(ResultSeries::range).toList();
    var words = ranges.stream().map(range -> range == null ? "" : range.words()).toList();
    return words.stream().allMatch(String::isEmpty)
        ? null
        : String.join(" / ", words.stream().map(word -> word.isEmpty() ? "–" : word).toList());
  }

  private static @Nullable Sparkline draw(ResultSeries series, int width, int height) {
    var points =
        numbers(series).reversed().stream()
            .map(point ->
                new Sparkline.Point(point.at().at().toEpochMilli(), value(point).doubleValue()))
            .toList();
    var range = series.range();
    return points.size() < 2 ? null : Sparkline.of(points, low(range), high(range), width, height);
  }

  private static List<ResultPoint> numbers(ResultSeries series) {
    return series.points().stream().filter(point -> point.value() != null).toList();
  }

  private static BigDecimal value(ResultPoint point) {
    return java.util.Objects.requireNonNull(point.value());
  }

  private static @Nullable Double low(@Nullable ReferenceRange range) {
    return range == null || range.low() == null ? null : range.low().doubleValue();
  }

  private static @Nullable Double high(@Nullable ReferenceRange range) {
    return range == null || range.high() == null ? null : range.high().doubleValue();
  }

  private static String words(ResultGroup group, ZoneId zone) {
    var series = group.series().getFirst();
    var points = numbers(series);
    if (points.isEmpty()) {
      return "";
    }
    var values = points.stream().map(ResultLine::value).sorted().toList();
    return String.format(
        Locale.ROOT,
        "%s%s: %d results from %s to %s, lowest %s, highest %s, newest %s",
        PlainWords.test(group.title()),
        group.series().size() > 1 ? ", " + series.title().toLowerCase(Locale.ROOT) : "",
        points.size(),
        points.getLast().at().shown(zone),
        points.getFirst().at().shown(zone),
        shown(values.getFirst()),
        shown(values.getLast()),
        shown(value(points.getFirst())));
  }

  private static String shown(BigDecimal value) {
    var rounded = value.scale() > 2 ? value.setScale(2, java.math.RoundingMode.HALF_UP) : value;
    return rounded.stripTrailingZeros().toPlainString();
  }
}
