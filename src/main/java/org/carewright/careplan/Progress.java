package org.carewright.careplan;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a goal stood when someone looked. */
public record Progress(
    Status status, @Nullable BigDecimal value, @Nullable String note, String by, Instant at) {

  /** Where a goal stands. */
  public enum Status {
    IMPROVING("Getting there", "good", "improving"),
    NO_CHANGE("No change yet", "plain", "no-change"),
    WORSENING("Getting harder", "warn", "worsening"),
    ACHIEVED("Reached", "good", "achieved"),
    STOPPED("No longer wanted", "plain", "not-attainable");

    private final String label;
    private final String tag;
    private final String code;

    Status(String label, String tag, String code) {
      this.label = label;
      this.tag = tag;
      this.code = code;
    }

    public String label() {
      return label;
    }

    /** The kind of tag that shows it. */
    public String tag() {
      return tag;
    }

    /** The code of FHIR's goal-achievement. */
    String code() {
      return code;
    }

    boolean ends() {
      return this == ACHIEVED || this == STOPPED;
    }
  }

  /** "Getting there, 7.9 %". */
  String text(@Nullable String unit) {
    if (value == null) {
      return status.label();
    }
    return status.label() + ", " + value.toPlainString() + (unit == null ? "" : " " + unit);
  }
}
