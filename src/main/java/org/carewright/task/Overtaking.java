package org.carewright.task;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.carewright.access.Viewer;
import org.carewright.ui.Dates;
import org.springframework.stereotype.Component;

/** Tells who changed a task before, and how. */
@Component
class Overtaking {

  private final TaskHistory history;
  private final Clock clock;

  Overtaking(TaskHistory history, Clock clock) {
    this.history = history;
    this.clock = clock;
  }

  TaskAnswer of(Viewer by, Task task) {
    var end = task.end();
    return new TaskAnswer.Overtaken(
        task,
        end == null
            ? lastChange(by, task)
            : "%s closed this %s: %s."
                .formatted(end.byName(), when(by, end.at()), end.outcome().label()));
  }

  private String lastChange(Viewer by, Task task) {
    return history
        .last(task.patient(), task.id())
        .map(e ->
            "%s changed this %s: %s.%s"
                .formatted(e.byName(), when(by, e.at()), e.detail(), note(e)))
        .orElse("Someone else changed this.");
  }

  private static String note(TaskEvent event) {
    return event.note() == null ? "" : " “" + event.note() + "”";
  }

  /** "at 10:42" today, else "on Mon 23 Nov 2026, 10:42". */
  private String when(Viewer by, Instant at) {
    return LocalDate.ofInstant(at, by.zone()).equals(by.today(clock))
        ? "at " + Dates.clock(at, by.zone())
        : "on " + Dates.time(at, by.zone());
  }
}
