package org.carewright.record;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is usual for a result.
 *
 * @param low null when there is no lower bound
 * @param high null when there is no upper bound
 * @param basis who says so: "the laboratory", or the source of our table in plain words
 */
public record ReferenceRange(@Nullable BigDecimal low, @Nullable BigDecimal high, String basis) {

  /** Where a value lies. */
  public ResultPoint.Flag flag(@Nullable BigDecimal value) {
    if (value == null) {
      return ResultPoint.Flag.NONE;
    }
    if (low != null && value.compareTo(low) < 0) {
      return ResultPoint.Flag.LOW;
    }
    return high != null && value.compareTo(high) > 0
        ? ResultPoint.Flag.HIGH
        : ResultPoint.Flag.NORMAL;
  }

  /** "4 to 7.8", "up to 5", "60 or more". */
  public String words() {
    if (low == null) {
      return high == null ? "" : "up to " + high.toPlainString();
    }
    return high == null
        ? low.toPlainString() + " or more"
        : low.toPlainString() + " to " + high.toPlainString();
  }
}
