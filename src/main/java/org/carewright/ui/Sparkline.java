package org.carewright.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The drawing of a trend the size of a word: a line through the points, the usual range as a band
 * behind it, a dot on the newest point. Geometry only; {@code ui/sparkline.jte} draws it.
 *
 * @param line the path through the points, empty when there are none
 * @param band the usual range within the drawing, or null when none is known or in sight
 * @param x of the newest point
 * @param y of the newest point
 */
public record Sparkline(
    int width, int height, String line, @Nullable Band band, double x, double y) {

  /** Where the usual range lies: from the top, and how high. */
  public record Band(double top, double height) {}

  /**
   * One point.
   *
   * @param at any measure of time, growing
   */
  public record Point(double at, double value) {}

  /** Half the thickness of the dot: nothing is drawn nearer to the edge. */
  private static final double MARGIN = 4;

  /**
   * Draws points given oldest first.
   *
   * @param low of the usual range, or null
   * @param high of the usual range, or null
   */
  public static Sparkline of(
      List<Point> points, @Nullable Double low, @Nullable Double high, int width, int height) {
    if (points.isEmpty()) {
      return new Sparkline(width, height, "", null, 0, 0);
    }
    var scale = Scale.of(points, low, high, width, height);
    var last = points.getLast();
    return new Sparkline(
        width,
        height,
        line(thin(points, width), scale),
        scale.band(low, high),
        rounded(scale.x(last.at())),
        rounded(scale.y(last.value())));
  }

  private static String line(List<Point> points, Scale scale) {
    var path = new StringBuilder();
    for (var point : points) {
      path.append(path.isEmpty() ? "M" : "L")
          .append(text(scale.x(point.at())))
          .append(' ')
          .append(text(scale.y(point.value())));
    }
    return path.toString();
  }

  /**
   * No more points than can be told apart: of each pixel column the lowest and the highest, so that
   * a peak is never lost.
   */
  private static List<Point> thin(List<Point> points, int width) {
    if (points.size() <= 2 * width) {
      return points;
    }
    var kept = new ArrayList<Point>();
    var size = points.size();
    for (var column = 0; column < width; column++) {
      var part = points.subList(column * size / width, (column + 1) * size / width);
      var lowest = part.getFirst();
      var highest = part.getFirst();
      for (var point : part) {
        lowest = point.value() < lowest.value() ? point : lowest;
        highest = point.value() > highest.value() ? point : highest;
      }
      kept.add(lowest.at() <= highest.at() ? lowest : highest);
      if (lowest != highest) {
        kept.add(lowest.at() <= highest.at() ? highest : lowest);
      }
    }
    kept.set(kept.size() - 1, points.getLast());
    return kept;
  }

  private static String text(double coordinate) {
    var shown = String.format(Locale.ROOT, "%.1f", coordinate);
    return shown.endsWith(".0") ? shown.substring(0, shown.length() - 2) : shown;
  }

  private static double rounded(double coordinate) {
    return Math.round(coordinate * 10) / 10.0;
  }

  private record Scale(double from, double to, double low, double high, int width, int height) {

    static Scale of(
        List<Point> points, @Nullable Double low, @Nullable Double high, int width, int height) {
      var min = points.stream().mapToDouble(Point::value).min().orElseThrow();
      var max = points.stream().mapToDouble(Point::value).max().orElseThrow();
      // A limit is brought into sight when it is near; a far one would flatten the line.
      var near = Math.max(max - min, Math.abs(max) * 0.1);
      var floor = low != null && low < min && low > min - near ? low : min;
      var ceiling = high != null && high > max && high < max + near ? high : max;
      return new Scale(
          points.getFirst().at(), points.getLast().at(), floor, ceiling, width, height);
    }

    double x(double at) {
      var inside = width - 2 * MARGIN;
      return to == from ? width / 2.0 : MARGIN + (at - from) / (to - from) * inside;
    }

    double y(double value) {
      var inside = height - 2 * MARGIN;
      return high == low ? height / 2.0 : MARGIN + (high - value) / (high - low) * inside;
    }

    @Nullable Band band(@Nullable Double usualLow, @Nullable Double usualHigh) {
      if (high == low || (usualLow == null && usualHigh == null)) {
        return null;
      }
      var top = usualHigh == null ? 0 : clamp(y(usualHigh));
      var bottom = usualLow == null ? height : clamp(y(usualLow));
      return bottom - top < 0.5 ? null : new Band(rounded(top), rounded(bottom - top));
    }

    private double clamp(double y) {
      return Math.max(0, Math.min(height, y));
    }
  }
}
