package org.carewright.caseload;

import java.time.LocalDate;
import org.carewright.access.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Someone who coordinates a patient's care now, here or in another organisation.
 *
 * @param since the day on which the programme began
 * @param phone their own, else their organisation's
 */
public record PresentCoordinator(
    StaffId staff,
    String name,
    String organisation,
    String programme,
    LocalDate since,
    @Nullable String phone) {}
