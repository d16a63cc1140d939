/**
 * What is overdue is told to the owner, then the team lead, then the supervisor, by a policy of the
 * organisation: a durable job that nobody can make forget or repeat itself (invariant 5 of
 * architecture section 6, {@code V054__escalation.sql}). Consumes {@link
 * org.carewright.task.TaskClosed} and {@link org.carewright.task.TaskMoved} to take back what is
 * settled; tells through {@code notification}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"platform", "ui", "access", "audit", "calendar", "notification", "task"})
package org.carewright.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
