package org.carewright.patient;

import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;

/** Adds to the banner of the patient page; implemented by the modules that know more. */
public interface HeaderPart {

  /** Called for a patient the viewer may see, inside the page's transaction. */
  BannerFacts facts(Viewer viewer, PatientId patient);
}
