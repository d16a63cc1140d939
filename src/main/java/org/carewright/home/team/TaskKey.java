package org.carewright.home.team;

import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.task.TaskId;

/** Names a task, and the version of it that was looked at, in the value of a tick box. */
record TaskKey(PatientId patient, TaskId task, int version) {

  static TaskKey of(String text) {
    var parts = text.split("~", -1);
    try {
      if (parts.length == 3) {
        return new TaskKey(PatientId.of(parts[0]), TaskId.of(parts[1]), Integer.parseInt(parts[2]));
      }
    } catch (IllegalArgumentException notAKey) {
      throw Problem.notFound("This task");
    }
    throw Problem.notFound("This task");
  }

  @Override
  public String toString() {
    return patient + "~" + task + "~" + version;
  }
}
