package org.carewright.record;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Writes a result as people do: two decimals at most, the unit after it. */
final class Figures {

  private Figures() {}

  static String of(@Nullable BigDecimal value, @Nullable String unit) {
    if (value == null) {
      return "No number given";
    }
    var number = rounded(value);
    return unit == null || unit.isEmpty()
        ? number
        : unit.equals("%") ? number + "%" : number + " " + unit;
  }

  static String rounded(BigDecimal value) {
    if (value.scale() <= 2) {
      return value.toPlainString();
    }
    var small = value.abs().compareTo(BigDecimal.ONE) < 0;
    return (small
            ? value.round(new MathContext(2))
            : value.setScale(
                value.abs().compareTo(BigDecimal.valueOf(100)) >= 0 ? 0 : 1, RoundingMode.HALF_UP))
        .stripTrailingZeros()
        .toPlainString();
  }
}
