package org.carewright.caseload.today;

import java.util.Locale;

/**
 * What makes a piece of work come earlier, with the points that are shipped. They are chosen so
 * that overdue clocks come first by harm, then clocks running out, then risk, then days overdue; no
 * number of lesser ones outweighs a greater one (decision 16).
 */
enum Factor {
  CLOCK_OVER_SEVERE("Overdue clock, severe harm", 4000),
  CLOCK_OVER_MODERATE("Overdue clock, moderate harm", 3000),
  CLOCK_OVER_LOW("Overdue clock, low harm", 2000),
  CLOCK_RUNNING_OUT("Clock running out", 1000),
  HIGH_RISK("High risk", 600),
  MEDIUM_RISK("Medium risk", 300),
  DAY_OVERDUE("Each day overdue", 10),
  URGENT("Urgent", 5),
  SOON("Wanted soon", 2),
  ATTEMPT("Each attempt in vain", 1),
  CLOCK_TODAY("Clock runs out today", 1);

  /** Beyond so many days everything is equally late; older work then comes first by its date. */
  static final int MOST_DAYS = 25;

  /** More attempts than these count no further. */
  static final int MOST_ATTEMPTS = 3;

  static final int MOST_POINTS = 9999;

  private final String label;
  private final int shipped;

  Factor(String label, int shipped) {
    this.label = label;
    this.shipped = shipped;
  }

  String label() {
    return label;
  }

  int shipped() {
    return shipped;
  }

  /** Its column, form field and parameter of the statement that sorts. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What else there is to know when tuning it, or empty. */
  String hint() {
    return switch (this) {
      case DAY_OVERDUE -> "Up to " + MOST_DAYS + " days";
      case ATTEMPT -> "Up to " + MOST_ATTEMPTS + " attempts";
      case CLOCK_RUNNING_OUT -> "From its warning until it runs out";
      case CLOCK_OVER_SEVERE,
          CLOCK_OVER_MODERATE,
          CLOCK_OVER_LOW,
          HIGH_RISK,
          MEDIUM_RISK,
          URGENT,
          SOON,
          CLOCK_TODAY ->
          "";
    };
  }
}
