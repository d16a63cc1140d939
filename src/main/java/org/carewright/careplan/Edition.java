package org.carewright.careplan;

import java.time.Instant;
import java.util.List;
import org.carewright.careplan.PlanItem.Line;
import org.jspecify.annotations.Nullable;

/**
 * A whole plan as it read after one change.
 *
 * @param what the change: "Added a goal"
 * @param why its reason, when one was given
 */
public record Edition(
    int number,
    Kind kind,
    String what,
    @Nullable String why,
    String by,
    Instant at,
    List<Entry> entries) {

  /** What sort of change made it. */
  public enum Kind {
    STARTED,
    CHANGED,
    ACTIVATED,
    REVIEWED,
    CLOSED
  }

  /** One item as it read, or the plan's own facts. */
  public record Entry(String id, String kind, String title, List<Line> lines) {
    public Entry {
      lines = List.copyOf(lines);
    }
  }

  public Edition {
    entries = List.copyOf(entries);
  }
}
