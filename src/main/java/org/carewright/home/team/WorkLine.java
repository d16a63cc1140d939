package org.carewright.home.team;

import java.time.LocalDate;
import java.util.List;
import org.carewright.task.Priority;
import org.carewright.ui.Dates;

/**
 * A line of someone's open work in the words it is shown in.
 *
 * @param key what the tick sends: see {@link TaskKey}
 * @param why rule, datum and date in one sentence
 */
record WorkLine(
    String key,
    String patient,
    String name,
    String icon,
    String kind,
    String title,
    String why,
    String due,
    boolean overdue,
    String priority,
    boolean pressing,
    String attempts,
    boolean ticked) {

  static WorkLine of(WorkRow row, LocalDate today, List<String> ticked) {
    var key = new TaskKey(row.patient(), row.task(), row.version()).toString();
    return new WorkLine(
        key,
        row.patient().toString(),
        row.name(),
        row.kind().icon(),
        row.kind().label(),
        row.title(),
        "%s · %s %s"
            .formatted(row.reason().rule(), row.reason().datum(), Dates.plain(row.reason().date())),
        Dates.dayFrom(row.due(), today),
        row.due().isBefore(today),
        row.priority().label(),
        row.priority() != Priority.ROUTINE,
        attempts(row.attempts()),
        ticked.contains(key));
  }

  private static String attempts(int attempts) {
    return switch (attempts) {
      case 0 -> "";
      case 1 -> "Not reached once";
      default -> "Not reached " + attempts + " times";
    };
  }
}
