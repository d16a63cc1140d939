package org.carewright.record.store;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as a clinician writes them: generated data carries fifteen digits of noise. */
final class Rounded {

  private static final MathContext FOUR_DIGITS = new MathContext(4);

  private Rounded() {}

  static String of(String number) {
    var value = new BigDecimal(number);
    if (value.scale() <= 2) {
      return value.toPlainString();
    }
    var rounded = value.round(FOUR_DIGITS);
    return (rounded.scale() > 2 && rounded.abs().compareTo(BigDecimal.ONE) >= 0
            ? rounded.setScale(2, java.math.RoundingMode.HALF_UP)
            : rounded)
        .stripTrailingZeros()
        .toPlainString();
  }
}
