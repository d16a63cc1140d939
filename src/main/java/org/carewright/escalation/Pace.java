package org.carewright.escalation;

import org.carewright.task.Harm;
import org.carewright.task.Priority;
import org.jspecify.annotations.Nullable;

/**
 * How fast a lapse escalates: by the harm of a missed deadline and by priority, the faster wins.
 */
enum Pace {
  SEVERE("Severe harm", "a deadline whose lapse may do severe harm"),
  URGENT("Urgent", "moderate harm, or urgent by priority"),
  SOON("Soon", "low harm, or soon by priority"),
  ROUTINE("Routine", "all else");

  private final String label;
  private final String which;

  Pace(String label, String which) {
    this.label = label;
    this.which = which;
  }

  static Pace of(@Nullable Harm harm, Priority priority) {
    var byPriority =
        switch (priority) {
          case URGENT -> URGENT;
          case SOON -> SOON;
          case ROUTINE -> ROUTINE;
        };
    var byHarm =
        harm == null
            ? ROUTINE
            : switch (harm) {
              case SEVERE -> SEVERE;
              case MODERATE -> URGENT;
              case LOW -> SOON;
            };
    return byHarm.compareTo(byPriority) < 0 ? byHarm : byPriority;
  }

  String label() {
    return label;
  }

  String which() {
    return which;
  }
}
