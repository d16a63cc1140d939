package org.carewright.task;

import java.time.Instant;
import java.time.LocalDate;
import org.carewright.access.OrganisationId;
import org.carewright.access.StaffId;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work for a patient.
 *
 * @param due the day it is planned for
 * @param deadline set by a clock, to the minute; null when a day is enough
 * @param loop the open loop it belongs to, if any
 * @param attempts how often someone tried to reach the person in vain
 * @param follows the ended task that this one takes up again
 * @param end how, when and by whom it ended; null while it is open
 * @param version counts changes, so that two people do not overwrite one another
 */
public record Task(
    TaskId id,
    PatientId patient,
    @Nullable EnrolmentId enrolment,
    OrganisationId organisation,
    TaskKind kind,
    String title,
    Reason reason,
    Source source,
    Owner owner,
    String ownerName,
    LocalDate due,
    @Nullable Deadline deadline,
    @Nullable LoopId loop,
    Priority priority,
    int attempts,
    @Nullable Instant lastAttemptAt,
    @Nullable TaskId follows,
    Instant openedAt,
    @Nullable End end,
    int version) {

  /** How a task ended. */
  public record End(
      Instant at, StaffId by, String byName, Outcome outcome, @Nullable String note) {}

  public boolean isOpen() {
    return end == null;
  }

  public boolean isOverdue(LocalDate today) {
    return isOpen() && due.isBefore(today);
  }

  /** Whether its clock has run out. */
  public boolean isPastDeadline(Instant now) {
    return isOpen() && deadline != null && !now.isBefore(deadline.at());
  }
}
