package org.carewright.cover;

import java.time.LocalDate;
import org.carewright.access.StaffId;

/**
 * Time away to enter.
 *
 * @param id given with the form, so that sending it twice enters it once
 */
public record NewAbsence(
    AbsenceId id,
    StaffId staff,
    AbsenceReason reason,
    LocalDate firstDay,
    LocalDate lastDay,
    Cover cover) {}
