package org.carewright.clock;

import java.time.Instant;
import java.time.ZoneId;
import org.carewright.ui.ClockFace;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a patient as it stands on their pages.
 *
 * @param minutes so far, where minutes meet it; else null
 */
record ClockLine(ClockRun run, @Nullable Integer minutes, Instant now, ZoneId zone) {

  ClockFace face() {
    var deadline = run.deadline();
    var why = run.beginning().datum() + " · " + run.rule().source();
    return new ClockFace(
        deadline.clock(),
        deadline.since(),
        deadline.at(),
        deadline.warnAt(),
        now,
        zone,
        minutes == null
            ? why
            : minutes + " of " + run.rule().minutes() + " minutes so far · " + why,
        "/patients/" + run.patient() + "/tasks/" + run.task());
  }

  boolean missed() {
    return run.isMissed(now) && run.how() != ClockRun.How.CANCELLED;
  }

  /** "Met", "Met, but too late", "Stopped". */
  String result() {
    var how = run.how();
    if (how == null || how == ClockRun.How.MISSED) {
      return missed() ? "Missed" : "Running";
    }
    return missed() ? how.label() + ", but too late" : how.label();
  }

  String resultKind() {
    return missed() ? "bad" : run.how() == ClockRun.How.CANCELLED ? "plain" : "good";
  }

  String stopped() {
    var at = run.stopped();
    var when = at == null ? "" : Dates.time(at, zone);
    return run.reason() == null ? when : when + " · " + run.reason();
  }

  String window() {
    var face = face();
    return face.begun() + " until " + face.until();
  }
}
