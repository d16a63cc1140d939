package org.carewright.caseload;

import org.carewright.access.StaffId;
import org.carewright.access.TeamId;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment to begin today.
 *
 * @param reason why this person, in a sentence
 * @param entryNote why they are enrolled though the entry rule is not met; needed only then
 */
public record NewEnrolment(
    PatientId patient,
    String programme,
    StaffId coordinator,
    @Nullable TeamId team,
    Risk risk,
    String reason,
    @Nullable String entryNote) {}
