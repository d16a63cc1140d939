package org.carewright.balance;

import java.util.List;
import java.util.UUID;
import org.carewright.access.StaffId;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Someone who would go from one coordinator to another.
 *
 * @param name of the patient, family name first; "" before it is stored
 * @param enrolments ids in order, beside the {@code versions} that were looked at
 * @param parts what they weigh, as a sum
 * @param taken whether it was applied; null until the proposal is decided
 */
record Move(
    PatientId patient,
    String name,
    StaffId from,
    StaffId to,
    List<UUID> enrolments,
    List<Integer> versions,
    Points weight,
    String parts,
    String why,
    @Nullable Boolean taken) {

  Move {
    enrolments = List.copyOf(enrolments);
    versions = List.copyOf(versions);
  }

  /** The same move, of the person as they are now. */
  Move asOf(PersonLoad.WeighedCase held) {
    return new Move(
        patient,
        name,
        from,
        to,
        held.one().enrolments(),
        held.one().versions(),
        held.weight().total(),
        held.weight().sentence(),
        why,
        taken);
  }

  /** Names it in the value of a tick box. */
  String key() {
    return patient + "~" + from;
  }
}
