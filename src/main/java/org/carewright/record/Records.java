package org.carewright.record;

import java.util.Optional;
import org.carewright.platform.PatientId;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where every change to an owned concept publishes its FHIR resource, in the transaction that makes
 * the change. A resource carries the id it has here; content that has not changed makes no new
 * version, and what is replaced is kept.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Records {

  /** Publishes a resource of a patient. */
  public void publish(PatientId patient, Resource resource) {}

  /** Publishes a resource that belongs to no patient: a practitioner, an organisation. */
  public void publish(Resource resource) {}

  /** A patient's resource as it is now, for the module that published it. */
  public Optional<StoredResource> find(PatientId patient, String type, String id) {
    return Optional.empty();
  }
}
