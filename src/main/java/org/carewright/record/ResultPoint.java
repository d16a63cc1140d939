package org.carewright.record;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One result at one time.
 *
 * @param id the Observation it stands in
 * @param value the number, or null when the result is in words
 * @param text the result as shown: "7.2 mmol/L", "Never smoked"
 * @param flag against the range that was valid for it
 */
public record ResultPoint(
    String id, Moment at, @Nullable BigDecimal value, String text, Flag flag) {

  /** Where a result lies against its range. */
  public enum Flag {
    NONE,
    LOW,
    NORMAL,
    HIGH
  }
}
