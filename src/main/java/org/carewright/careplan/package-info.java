/**
 * The one shared plan of a patient: needs, goals in the person's own words, actions with owner and
 * date, what to do if things change, and the day it is looked at again. Each open action of someone
 * at work here is a task, and the review is one; ending the task ends the action. Every change
 * leaves a whole edition behind and publishes CarePlan, Goal and Condition in the same transaction.
 *
 * <p>Publishes no events; consumes {@link org.carewright.task.TaskClosed} and {@link
 * org.carewright.task.TaskReopened}.
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
      "team"
    })
package org.carewright.careplan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
