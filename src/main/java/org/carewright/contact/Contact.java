package org.carewright.contact;

import java.time.Instant;
import org.carewright.access.OrganisationId;
import org.carewright.access.StaffId;
import org.carewright.platform.PatientId;
import org.carewright.task.EnrolmentId;
import org.jspecify.annotations.Nullable;

/**
 * A contact as it stands after its corrections.
 *
 * @param by who made it
 * @param enrolment the enrolment it belongs to, if any
 * @param version 1, and one more with each correction
 * @param recordedByName who wrote this version, and {@code recordedAt} when
 * @param correction why this version replaced the one before; null for the first
 * @param withdrawn it was entered in error and counts for nothing
 */
public record Contact(
    ContactId id,
    PatientId patient,
    int version,
    OrganisationId organisation,
    @Nullable EnrolmentId enrolment,
    StaffId by,
    String byName,
    ContactFacts facts,
    Instant recordedAt,
    String recordedByName,
    @Nullable String correction,
    boolean withdrawn) {

  /** Where it is shown. */
  public String path() {
    return "/patients/" + patient + "/contacts/" + id;
  }
}
