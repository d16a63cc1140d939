/**
 * Who cares for a patient and how to reach them: colleagues of any organisation here, professionals
 * elsewhere, family and friends. A colleague on the team may see the patient, for as long as they
 * are on it, and leaves it only without open work that would be hidden from them. Publishes FHIR
 * CareTeam; no events.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "ui",
      "access",
      "audit",
      "record",
      "patient",
      "task",
      "draft"
    })
package org.carewright.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
