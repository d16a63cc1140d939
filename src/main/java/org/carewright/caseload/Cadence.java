package org.carewright.caseload;

import java.time.LocalDate;
import org.carewright.task.Closure;
import org.carewright.task.Outcome;
import org.carewright.task.Source;
import org.carewright.task.TaskClosed;
import org.carewright.task.TaskReopened;
import org.carewright.task.Tasks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps people in touch: whenever the last next step ends, it opens the next contact. */
@Component
class Cadence {

  private static final Closure UNDONE = new Closure(Outcome.REPLACED, "A closing was undone");

  private final Tasks tasks;
  private final EnrolmentTasks enrolmentTasks;
  private final Enrolments enrolments;

  Cadence(Tasks tasks, EnrolmentTasks enrolmentTasks, Enrolments enrolments) {
    this.tasks = tasks;
    this.enrolmentTasks = enrolmentTasks;
    this.enrolments = enrolments;
  }

  @EventListener
  void noteContact(TaskClosed event) {
    var end = event.task().end();
    if (end != null && end.outcome() == Outcome.CONTACT_MADE) {
      var day = LocalDate.ofInstant(end.at(), event.by().zone());
      enrolments.contacted(event.by(), event.task().patient(), day, true);
    }
  }

  /**
   * At the very end of the transaction, so that it does not matter whether whoever closed the task
   * opened the next one before or after.
   */
  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void keepNextStep(TaskClosed event) {
    var id = event.task().enrolment();
    if (id == null) {
      return;
    }
    enrolments
        .find(event.by(), event.task().patient(), id)
        .filter(Enrolment::isOpen)
        .filter(enrolment -> enrolmentTasks.open(event.by(), enrolment).isEmpty())
        .ifPresent(e -> enrolmentTasks.next(event.by(), e, event.task().id().value()));
  }

  /** The contact that was opened in place of a task is not needed when its closing is undone. */
  @EventListener
  void undo(TaskReopened event) {
    var patient = event.ended().patient();
    var inItsPlace = new Source(EnrolmentTasks.CADENCE, event.ended().id().value());
    enrolments.uncontacted(event.by(), event.ended());
    tasks.listOpen(event.by(), patient).stream()
        .filter(task -> task.source().equals(inItsPlace))
        .forEach(task -> tasks.close(event.by(), patient, task.id(), UNDONE));
  }
}
