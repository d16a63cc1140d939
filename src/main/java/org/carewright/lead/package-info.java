/**
 * Who answers for a patient's care: one lead coordinator across organisations, and offers to take
 * over the lead or the coordination of an enrolment, under which nothing changes hands until the
 * other person accepts. Listens to {@code EnrolmentBegan}, {@code CoordinationChanged}, {@code
 * EnrolmentEnded}, {@code TaskClosed} and {@code StaffLeaving}; publishes FHIR CareTeam and Task,
 * no events.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "ui",
      "access",
      "audit",
      "calendar",
      "record",
      "patient",
      "task",
      "caseload"
    })
package org.carewright.lead;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
