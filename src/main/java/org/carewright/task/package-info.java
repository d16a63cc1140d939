/**
 * The spine: all work that a human must do is a task, whatever module opened it, with an owner who
 * can act, a due date and a reason that people can read. Publishes {@link
 * org.carewright.task.TaskOpened}, {@link org.carewright.task.TaskAttempted}, {@link
 * org.carewright.task.TaskMoved}, {@link org.carewright.task.TaskClosed} and {@link
 * org.carewright.task.TaskReopened}, each inside the transaction that did it; consumes none. Asks
 * what it cannot know through {@link org.carewright.task.StopRule}, {@link
 * org.carewright.task.WaysToReach} and {@link org.carewright.task.ContactRecord}. The invariants
 * are in {@code V050__task.sql}.
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
      "draft"
    })
package org.carewright.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
