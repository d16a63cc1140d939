package org.carewright.caseload.today;

import java.util.Optional;
import org.carewright.platform.PatientId;
import org.carewright.task.TaskId;

/** Names a task, and the version of it that was looked at. */
record RowKey(PatientId patient, TaskId task, int version) {

  /** Empty when the text names none. */
  static Optional<RowKey> of(String text) {
    var parts = text.split("~", -1);
    try {
      return parts.length == 3
          ? Optional.of(
              new RowKey(PatientId.of(parts[0]), TaskId.of(parts[1]), Integer.parseInt(parts[2])))
          : Optional.empty();
    } catch (IllegalArgumentException notAKey) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return patient + "~" + task + "~" + version;
  }
}
