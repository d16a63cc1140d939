/**
 * What passed between the team and a patient: calls, visits and messages, reached or not, and what
 * follows from each. Recording a contact settles the tasks it answers and sets the next step in the
 * same transaction; a contact is never edited, a correction follows it. Tells the module of tasks
 * which ways of reaching a person are left, and writes a contact down that is told while closing
 * its task. Publishes {@link org.carewright.contact.ContactRecorded}; consumes no events.
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
      "caseload"
    })
package org.carewright.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
