package org.carewright.record.intake;

import java.time.Clock;
import org.carewright.access.Viewer;
import org.carewright.record.intake.ImportRun.Status;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;

/** One import as the list shows it. */
record RunLine(
    String href,
    String title,
    String state,
    String kind,
    String when,
    String by,
    @Nullable String refused) {

  static RunLine of(ImportRun run, Viewer viewer, Clock clock) {
    return new RunLine(
        "/imports/" + run.id(),
        run.title(),
        state(run),
        kind(run),
        Dates.ago(run.created(), clock.instant(), viewer.zone()),
        run.startedBy(),
        run.refused() == 0 ? null : "%,d refused".formatted(run.refused()));
  }

  static String state(ImportRun run) {
    return switch (run.status()) {
      case WAITING -> "Waiting";
      case RUNNING -> "Running, " + run.percent() + "%";
      case DONE -> "Done";
      case FAILED -> "Stopped";
    };
  }

  static String kind(ImportRun run) {
    if (run.status() == Status.FAILED) {
      return "bad";
    }
    if (run.status() != Status.DONE) {
      return "info";
    }
    return run.refused() > 0 ? "warn" : "good";
  }
}
