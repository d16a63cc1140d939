package org.carewright.patient.details;

import java.util.List;
import org.carewright.patient.Patient;
import org.carewright.patient.PatientDetails;
import org.carewright.patient.PatientHeader;
import org.jspecify.annotations.Nullable;

/**
 * A patient's details to read.
 *
 * @param updated "Tue 24 Nov 2026, 14:05"
 */
record DetailsPage(
    PatientHeader header, Patient patient, @Nullable String language, String updated) {

  PatientDetails details() {
    return patient.details();
  }

  List<String> matters() {
    var text = details().whatMatters();
    return text == null ? List.of() : text.lines().filter(line -> !line.isBlank()).toList();
  }
}
