/**
 * Who a patient is and how to reach them: names, identifiers, contact points, carers, language,
 * needs and what matters to them; finding, registering and editing them; and the banner that heads
 * every page about them. Modules above add to the banner and to the overview through {@link
 * org.carewright.patient.HeaderPart} and {@link org.carewright.patient.OverviewCard}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "ui", "access", "audit", "record", "draft"})
package org.carewright.patient;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
