package org.carewright.careplan;

import java.util.UUID;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.task.Outcome;
import org.carewright.task.Task;
import org.carewright.task.TaskClosed;
import org.carewright.task.TaskReopened;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends an action when its task ends, wherever that was done, in the same transaction. */
@Component
class ActionsFromTasks {

  private final PlanRows rows;
  private final PlanItems items;
  private final ItemWriting writing;

  ActionsFromTasks(PlanRows rows, PlanItems items, ItemWriting writing) {
    this.rows = rows;
    this.items = items;
    this.writing = writing;
  }

  @EventListener
  void on(TaskClosed event) {
    var action = action(event.task());
    var end = event.task().end();
    if (action == null || end == null || !action.isOpen()) {
      return;
    }
    var done = end.outcome().achieved() || end.outcome() == Outcome.DONE_ELSEWHERE;
    var outcome = end.note() == null ? end.outcome().label() : end.note();
    // Handing an action over to the patient ends its task, yet the action goes on.
    if (action.owner() instanceof ActionOwner.Worker) {
      end(
          event.by(),
          event.task(),
          action,
          done ? Action.Status.DONE : Action.Status.NOT_DONE,
          outcome);
    }
  }

  @EventListener
  void on(TaskReopened event) {
    var action = action(event.ended());
    if (action != null && !action.isOpen()) {
      writing.task(event.successor().patient(), action, event.successor().id());
      end(event.by(), event.successor(), action, Action.Status.OPEN, null);
    }
  }

  private void end(
      Viewer by, Task task, Action action, Action.Status status, @Nullable String outcome) {
    items.end(by, task.patient(), action.id(), status, outcome);
  }

  /** The action on the patient's current plan that this task stands for. */
  private @Nullable Action action(Task task) {
    UUID id = task.source().id();
    if (!task.source().kind().equals(PlanTasks.ACTION) || id == null) {
      return null;
    }
    return find(task.patient(), id);
  }

  private @Nullable Action find(PatientId patient, UUID id) {
    return rows.findCurrent(patient).flatMap(plan -> plan.action(id)).orElse(null);
  }
}
