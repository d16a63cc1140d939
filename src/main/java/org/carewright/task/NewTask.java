package org.carewright.task;

import java.time.LocalDate;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * A task to open.
 *
 * @param due the day it is planned for; with a deadline, no later than that
 * @param deadline set by a clock; null when a day is enough
 * @param loop the open loop it belongs to, if any
 */
public record NewTask(
    PatientId patient,
    @Nullable EnrolmentId enrolment,
    TaskKind kind,
    String title,
    Reason reason,
    Source source,
    Owner owner,
    LocalDate due,
    Priority priority,
    @Nullable Deadline deadline,
    @Nullable LoopId loop) {

  /** One without a clock and a loop. */
  public NewTask(
      PatientId patient,
      @Nullable EnrolmentId enrolment,
      TaskKind kind,
      String title,
      Reason reason,
      Source source,
      Owner owner,
      LocalDate due,
      Priority priority) {
    this(patient, enrolment, kind, title, reason, source, owner, due, priority, null, null);
  }

  /** One that takes up what an ended task was for. */
  static NewTask again(Task ended, @Nullable LoopId loop) {
    return new NewTask(
        ended.patient(),
        ended.enrolment(),
        ended.kind(),
        ended.title(),
        ended.reason(),
        ended.source(),
        ended.owner(),
        ended.due(),
        ended.priority(),
        ended.deadline(),
        loop);
  }

  public NewTask with(@Nullable Deadline deadline, @Nullable LoopId loop) {
    return new NewTask(
        patient, enrolment, kind, title, reason, source, owner, due, priority, deadline, loop);
  }
}
