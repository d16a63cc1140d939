/**
 * Named deadline rules kept as data, and the clocks they start: what must be done by when, counted
 * on the right calendar to the minute. A running clock is an open loop with a task. Listens to
 * {@code EnrolmentChanged}, {@code ContactRecorded}, {@code StayEnded}, {@code TaskClosed}, {@code
 * TaskAttempted} and {@code TaskReopened}; publishes no events. What a rule asks for when its clock
 * runs out is done by a durable job, which tells leads through {@code escalation}. To replay what
 * happened, it reads, and never writes, the tables {@code enrolment}, {@code contact}, {@code task}
 * and {@code fhir.encounter} (decision 12).
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "ui",
      "access",
      "calendar",
      "audit",
      "record",
      "patient",
      "task",
      "caseload",
      "contact",
      "escalation"
    })
package org.carewright.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
