package org.carewright.caseload.today;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.carewright.task.TaskId;

/**
 * What other points would do to one person's list.
 *
 * @param lines as they would stand
 */
record Preview(String name, List<Line> lines) {

  /** As many as one looks at. */
  static final int SHOWN = 40;

  Preview {
    lines = List.copyOf(lines);
  }

  /**
   * A row, its place now and then, both from 1.
   *
   * @param was 0 when it is further down than what is compared
   */
  record Line(TodayRow row, int was, int will) {

    boolean moved() {
      return was != will;
    }

    /** "up 3", "down 1", "stays", for those who do not see the arrows. */
    String move() {
      return was == will
          ? "stays"
          : was == 0 ? "comes up" : was > will ? "up " + (was - will) : "down " + (will - was);
    }

    boolean up() {
      return was == 0 || was > will;
    }

    String wasText() {
      return was == 0 ? "–" : String.valueOf(was);
    }
  }

  static Preview of(String name, List<TodayRow> now, List<TodayRow> then) {
    var places = new HashMap<TaskId, Integer>();
    now.forEach(row -> places.put(row.task(), places.size() + 1));
    var lines = new ArrayList<Line>();
    for (var row : then.subList(0, Math.min(SHOWN, then.size()))) {
      lines.add(new Line(row, places.getOrDefault(row.task(), 0), lines.size() + 1));
    }
    return new Preview(name, lines);
  }

  long moved() {
    return lines.stream().filter(Line::moved).count();
  }

  String sentence() {
    if (lines.isEmpty()) {
      return name + " has nothing due in the next 7 days.";
    }
    return moved() == 0
        ? "Nothing would move in the list of " + name + "."
        : "%d of %d rows would move in the list of %s.".formatted(moved(), lines.size(), name);
  }
}
