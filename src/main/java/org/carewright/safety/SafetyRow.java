package org.carewright.safety;

import java.time.Instant;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * One patient in a list behind a number.
 *
 * @param what the task, programme or loop it is about
 * @param owner who has the work, or coordinates
 * @param task the task to go to, if there is one
 */
record SafetyRow(
    PatientId patient,
    String name,
    String what,
    @Nullable String owner,
    Instant since,
    java.util.@Nullable UUID task) {

  String href(boolean opensPatients) {
    if (!opensPatients) {
      return "/safety/patients/" + patient;
    }
    return task == null ? "/patients/" + patient : "/patients/" + patient + "/tasks/" + task;
  }
}
