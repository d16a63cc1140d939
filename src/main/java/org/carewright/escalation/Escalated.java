package org.carewright.escalation;

import java.time.Instant;
import java.util.UUID;
import org.carewright.task.OverdueTask;

/**
 * A lapse that is told to someone.
 *
 * @param due when the policy wanted it told
 */
record Escalated(UUID id, OverdueTask task, Rung rung, Instant due, int policyVersion) {}
