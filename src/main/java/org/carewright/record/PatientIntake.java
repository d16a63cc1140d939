package org.carewright.record;

import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.hl7.fhir.r4.model.Patient;

/** Takes in a Patient that arrives from elsewhere; implemented by the module that owns patients. */
public interface PatientIntake {

  /**
   * Creates or updates the patient, lets the organisation of {@code by} see them, publishes the
   * resource and leaves a line in the trail, all in the caller's transaction.
   *
   * @param patient carries the id it has here: a UUID, already derived when the source's was not
   *     one
   * @param source where it comes from, such as the address of the sending system
   */
  PatientId receive(Viewer by, Patient patient, String source);
}
