package org.carewright.home.caseload;

import java.time.LocalDate;
import java.util.List;
import org.carewright.caseload.Risk;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * One person on the caseload.
 *
 * @param name family name first, as lists are scanned
 * @param risk the highest of their enrolments
 * @param needs those of their plan; without one, why they were enrolled at the highest risk
 * @param cadence days between contacts; null while everything is paused
 * @param pausedUntil the first day a pause ends, if all their enrolments are paused
 * @param next the open task due first, of any enrolment or none
 * @param overdue whether that day has passed
 * @param late whether the last contact, or else the enrolment, is longer ago than the cadence asks
 */
record CaseloadRow(
    PatientId patient,
    String name,
    @Nullable String preferredName,
    @Nullable LocalDate birthDate,
    boolean deceased,
    Risk risk,
    List<String> programmes,
    String needs,
    @Nullable Integer cadence,
    @Nullable LocalDate pausedUntil,
    @Nullable LocalDate lastContact,
    LocalDate startedOn,
    List<String> coordinators,
    @Nullable NextStep next,
    boolean overdue,
    boolean late) {

  /** The open task that is due first. */
  record NextStep(String title, LocalDate due, String owner) {}

  CaseloadRow {
    programmes = List.copyOf(programmes);
    coordinators = List.copyOf(coordinators);
  }
}
