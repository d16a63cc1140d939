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
 * @param dueAt the exact moment, where a clock runs by the hour
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
    @Nullable Instant dueAt,
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
}
