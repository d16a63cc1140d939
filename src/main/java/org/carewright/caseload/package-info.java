/**
 * Who is looked after, by whom and how closely: programmes, enrolments, and the lists a coordinator
 * and a lead work from (Today, Caseload, Team). Listens to {@code TaskClosed} and {@code
 * TaskReopened} so that no enrolment is ever without a next step; publishes {@code EnrolmentBegan},
 * {@code EnrolmentChanged}, {@code CoordinationChanged} and {@code EnrolmentEnded}. Its lists read,
 * and never write, the tables {@code task} and {@code patient}: a worklist is one indexed query
 * (architecture section 6).
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
      "draft",
      "task",
      "view"
    })
package org.carewright.caseload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
