package org.carewright.caseload;

import java.time.Instant;
import java.time.LocalDate;
import org.carewright.access.OrganisationId;
import org.carewright.access.StaffId;
import org.carewright.access.TeamId;
import org.carewright.platform.PatientId;
import org.carewright.task.EnrolmentId;
import org.jspecify.annotations.Nullable;

/**
 * One person's time in a programme (FHIR EpisodeOfCare).
 *
 * @param entryMet whether the programme's entry rule was met; if not, {@code entryNote} says why
 *     they were enrolled nevertheless
 * @param pausedUntil while paused
 * @param lastContactOn the last day someone here spoke with them
 * @param closed how it ended; null until then
 */
public record Enrolment(
    EnrolmentId id,
    PatientId patient,
    OrganisationId organisation,
    String programme,
    String programmeName,
    @Nullable String exclusiveGroup,
    StaffId coordinator,
    String coordinatorName,
    @Nullable TeamId team,
    @Nullable String teamName,
    Risk risk,
    String reason,
    boolean entryMet,
    @Nullable String entryNote,
    EnrolmentStatus status,
    LocalDate startedOn,
    @Nullable LocalDate pausedUntil,
    @Nullable LocalDate lastContactOn,
    @Nullable Closed closed,
    int version) {

  /** How an enrolment ended. */
  public record Closed(Instant at, String byName, ClosingReason reason, @Nullable String note) {}

  public boolean isOpen() {
    return status != EnrolmentStatus.CLOSED;
  }

  public boolean isPaused() {
    return status == EnrolmentStatus.PAUSED;
  }
}
