package org.carewright.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.carewright.patient.PatientHeader;
import org.carewright.ui.Dates;

/** A patient's programmes: those they are in, those they were in, and what happened. */
record EnrolmentsPage(
    PatientHeader header,
    List<Enrolment> open,
    List<Enrolment> former,
    List<EnrolmentEvent> history,
    LocalDate today,
    ZoneId zone) {

  String day(LocalDate day) {
    return Dates.dayFrom(day, today);
  }

  String time(Instant at) {
    return Dates.time(at, zone);
  }

  String path(Enrolment enrolment) {
    return header.path() + "/enrolments/" + enrolment.id();
  }

  String programmeOf(EnrolmentEvent event) {
    return Stream.concat(open.stream(), former.stream())
        .filter(enrolment -> enrolment.id().equals(event.enrolment()))
        .map(Enrolment::programmeName)
        .findFirst()
        .orElse("");
  }
}
