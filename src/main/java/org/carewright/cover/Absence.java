package org.carewright.cover;

import java.time.Instant;
import java.time.LocalDate;
import org.carewright.access.OrganisationId;
import org.carewright.access.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Someone's time away.
 *
 * @param lastDay the last day away; work is back the morning after
 * @param coverNames who covers, in words: "Mia Clark and Tom Hughes"
 * @param begunAt when their work moved; null before
 * @param endedAt when it came back; null before
 * @param version counts its changes
 */
public record Absence(
    AbsenceId id,
    OrganisationId organisation,
    StaffId staff,
    String name,
    AbsenceReason reason,
    LocalDate firstDay,
    LocalDate lastDay,
    Cover cover,
    String coverNames,
    StaffId enteredBy,
    @Nullable Instant begunAt,
    @Nullable Instant endedAt,
    @Nullable Instant cancelledAt,
    int version) {

  public boolean isAhead() {
    return begunAt == null && cancelledAt == null;
  }

  /** Away now, the work with who covers. */
  public boolean isOn() {
    return begunAt != null && endedAt == null;
  }

  boolean isOver() {
    return endedAt != null || cancelledAt != null;
  }
}
