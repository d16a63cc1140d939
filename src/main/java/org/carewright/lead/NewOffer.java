package org.carewright.lead;

import java.time.LocalDate;
import org.carewright.access.StaffId;
import org.carewright.platform.PatientId;
import org.carewright.task.EnrolmentId;
import org.jspecify.annotations.Nullable;

/**
 * An offer to make.
 *
 * @param id made with the form, so that sending it twice offers once
 * @param enrolment whose coordination is offered; null to offer the lead
 * @param candidate who is to lead or coordinate
 * @param disclosed whether the sender decides that someone who may not see the patient yet will
 */
public record NewOffer(
    OfferId id,
    PatientId patient,
    @Nullable EnrolmentId enrolment,
    StaffId candidate,
    LocalDate effectiveOn,
    @Nullable String note,
    boolean disclosed) {}
