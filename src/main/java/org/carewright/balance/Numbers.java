package org.carewright.balance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Numbers as people write them in forms: "37.5", "37,5", "400". */
final class Numbers {

  private Numbers() {}

  /** Empty when it is none, below nothing or above {@code most}. */
  static Optional<BigDecimal> read(@Nullable String text, int most) {
    if (text == null || !text.strip().matches("\\d{1,5}([.,]\\d{1,2})?")) {
      return Optional.empty();
    }
    var number = new BigDecimal(text.strip().replace(',', '.'));
    return number.compareTo(BigDecimal.valueOf(most)) > 0 ? Optional.empty() : Optional.of(number);
  }

  static String text(BigDecimal number) {
    var plain = number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return plain.toPlainString();
  }
}
