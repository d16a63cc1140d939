/**
 * The whole chart as FHIR R4: what was imported from elsewhere and what Carewright publishes, in
 * one store made to take in a chart fast and to show one patient's chart fast (architecture
 * sections 3 and 4). Publishes {@link org.carewright.record.StayEnded} and consumes no events; a
 * Patient that arrives is handed to {@link org.carewright.record.PatientIntake}, implemented above.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "ui", "access", "audit"})
package org.carewright.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
