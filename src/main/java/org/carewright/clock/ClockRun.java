package org.carewright.clock;

import java.time.Instant;
import java.util.UUID;
import org.carewright.platform.PatientId;
import org.carewright.task.Deadline;
import org.carewright.task.EnrolmentId;
import org.carewright.task.LoopId;
import org.carewright.task.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * A clock that runs or ran for a patient.
 *
 * @param rule the version that started it
 * @param ownTask the clock opened its task; else it took over one that was there
 * @param stopped when it stopped, null while it runs
 * @param reason why it was stopped before its end, or how far it came, in words
 */
record ClockRun(
    UUID id,
    PatientId patient,
    ClockRule rule,
    Beginning beginning,
    Instant due,
    LoopId loop,
    TaskId task,
    boolean ownTask,
    @Nullable Instant stopped,
    @Nullable How how,
    @Nullable String reason) {

  /** How a clock stopped. */
  enum How {
    MET("Met"),
    ATTEMPTS("Met by attempts"),
    CANCELLED("Stopped"),
    MISSED("Missed");

    private final String label;

    How(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  boolean isRunning() {
    return stopped == null;
  }

  /** Whether its time is over and it ends with that, though nobody has looked yet. */
  boolean hasLapsed(Instant now) {
    return isRunning() && rule.lapses() && !now.isBefore(due);
  }

  /** Whether it ran out before it was met; it stays so whatever comes later. */
  boolean isMissed(Instant now) {
    return stopped == null ? !now.isBefore(due) : !stopped.isBefore(due);
  }

  @Nullable EnrolmentId enrolment() {
    return beginning.enrolment();
  }

  Deadline deadline() {
    var since = beginning.since();
    return new Deadline(rule.name(), since, due, rule.warnAt(since, due), rule.harm());
  }

  String path() {
    return "/patients/" + patient + "/clocks/" + id;
  }
}
