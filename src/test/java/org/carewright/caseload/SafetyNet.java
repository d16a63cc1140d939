package org.carewright.caseload;

import java.util.Collection;

/**
 * The rules that let nobody fall through (architecture section 6, invariants 1 to 3), stated once
 * more in plain Java, so that tests can hold the database against them.
 */
final class SafetyNet {

  private SafetyNet() {}

  /** An enrolment as far as the rules care. */
  record EnrolmentState(boolean closed) {}

  /** A task as far as the rules care; {@code ended} means with outcome, actor and time. */
  record TaskState(boolean ended, boolean hasReason, boolean ownerAtWork) {}

  /** Whether a transaction that leaves things so may commit. */
  static boolean allows(EnrolmentState enrolment, Collection<TaskState> tasks) {
    return nextStepExists(enrolment, tasks)
        && tasks.stream().filter(task -> !task.ended()).allMatch(SafetyNet::canBeDone);
  }

  /** Invariant 1: an enrolment that is not closed has an open task, a closed one has none. */
  static boolean nextStepExists(EnrolmentState enrolment, Collection<TaskState> tasks) {
    return enrolment.closed() == tasks.stream().allMatch(TaskState::ended);
  }

  /** Invariant 2: an open task has a reason and an owner who can act; its date is a column. */
  static boolean canBeDone(TaskState task) {
    return task.hasReason() && task.ownerAtWork();
  }
}
