package org.carewright.careplan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A goal's measurements as a small drawing of 120 by 32, with the target as a line.
 *
 * @param words the same in words
 */
record Trend(String points, String targetY, String lastX, String lastY, String words) {

  private static final double WIDTH = 116;
  private static final double HEIGHT = 26;

  /** Null with fewer than two measurements, or when the target is no number. */
  static @Nullable Trend of(Goal goal) {
    var values =
        goal.progress().reversed().stream().map(Progress::value).filter(Objects::nonNull).toList();
    if (values.size() < 2 || !goal.target().matches("-?\\d+([.]\\d+)?")) {
      return null;
    }
    var target = new BigDecimal(goal.target());
    var all = new ArrayList<>(values);
    all.add(target);
    var low = all.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
    var high = all.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
    var points = new ArrayList<String>();
    for (int i = 0; i < values.size(); i++) {
      var x = 2 + WIDTH * i / (values.size() - 1);
      points.add(number(x) + "," + number(y(values.get(i), low, high)));
    }
    var last = points.getLast().split(",");
    return new Trend(
        String.join(" ", points),
        number(y(target, low, high)),
        last[0],
        last[1],
        words(values, goal));
  }

  private static String words(List<BigDecimal> values, Goal goal) {
    return "Measured: "
        + values.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", then "))
        + "; target "
        + goal.targetText();
  }

  private static double y(BigDecimal value, double low, double high) {
    return high == low ? 16 : 3 + HEIGHT * (high - value.doubleValue()) / (high - low);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
