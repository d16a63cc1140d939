/**
 * What passed between the team and a patient: calls, visits and messages, reached or not, and what
 * follows from each. Recording a contact settles the tasks it answers and sets the next step in the
 * same transaction; a contact is never edited, a correction follows it. Publishes and consumes no
 * events.
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
      "draft",
      "task",
      "caseload"
    })
package org.carewright.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
