package org.carewright.home.record;

import org.carewright.record.ResultPoint;
import org.jspecify.annotations.Nullable;

/**
 * Where a result lies, as a tag says it.
 *
 * @param label null when there is nothing to say
 * @param arrow repeats the label for the eye
 */
public record ResultFlag(@Nullable String label, String arrow) {

  private static final ResultFlag QUIET = new ResultFlag(null, "");

  static ResultFlag of(ResultPoint.Flag flag) {
    return switch (flag) {
      case NONE, NORMAL -> QUIET;
      case LOW -> new ResultFlag("Low", "↓");
      case HIGH -> new ResultFlag("High", "↑");
    };
  }
}
