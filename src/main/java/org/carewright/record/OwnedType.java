package org.carewright.record;

import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.hl7.fhir.r4.model.Resource;

/**
 * Takes in resources of a type that a module owns, such as Task; implemented by that module. Asked
 * by type before anything is stored, so that nothing is written beside the module (decision 19).
 */
public interface OwnedType {

  /** What the module says to a resource that was sent to it. */
  sealed interface Reception {

    /**
     * Taken; the module publishes what it has become.
     *
     * @param id under which it is published
     */
    record Taken(String id) implements Reception {}

    /** Not possible; the sentence says why. The caller rolls back. */
    record Refused(String sentence) implements Reception {}
  }

  /** The FHIR type. */
  String type();

  /**
   * Takes in a new one, with a line in the trail, in the caller's transaction.
   *
   * @param patient whose it is; the viewer sees them
   * @param source where it comes from
   */
  Reception create(Viewer by, PatientId patient, Resource resource, String source);

  /** Takes over what has changed in one that is here and that the viewer sees. */
  Reception update(Viewer by, PatientId patient, String id, Resource resource, String source);
}
