package org.carewright.careplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carewright.access.Viewer;
import org.carewright.task.Closure;
import org.carewright.task.NewTask;
import org.carewright.task.Outcome;
import org.carewright.task.Owner;
import org.carewright.task.Priority;
import org.carewright.task.Reason;
import org.carewright.task.Source;
import org.carewright.task.Task;
import org.carewright.task.TaskId;
import org.carewright.task.TaskKind;
import org.carewright.task.Tasks;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the tasks of a plan in step with it: one for each open action of someone at work here while
 * the plan is active, and one for its review.
 */
@Component
class PlanTasks {

  static final String ACTION = "care-plan-action";
  static final String REVIEW = "care-plan-review";

  private final Tasks tasks;
  private final ItemWriting writing;
  private final PlanRows rows;
  private final Clock clock;

  PlanTasks(Tasks tasks, ItemWriting writing, PlanRows rows, Clock clock) {
    this.tasks = tasks;
    this.writing = writing;
    this.rows = rows;
    this.clock = clock;
  }

  void followAll(Viewer by, CarePlan plan) {
    plan.actions().forEach(action -> follow(by, plan, action));
    followReview(by, plan);
  }

  /** Opens, moves, hands over or ends the task of an action as the action now says. */
  void follow(Viewer by, CarePlan plan, Action action) {
    var task = openTask(by, plan, action.task());
    if (!plan.isActive()
        || !action.isOpen()
        || !(action.owner() instanceof ActionOwner.Worker(Owner owner))) {
      if (task != null) {
        end(by, task, action);
      }
      return;
    }
    if (task == null) {
      writing.task(plan.patient(), action, tasks.open(by, taskFor(by, plan, action, owner)));
      return;
    }
    if (!task.due().equals(action.due())) {
      tasks.reschedule(
          by, plan.patient(), task.id(), Tasks.LATEST, action.due(), "Care plan changed");
    }
    if (!task.owner().equals(owner)) {
      tasks.reassign(by, plan.patient(), task.id(), Tasks.LATEST, owner, "Care plan changed");
    }
  }

  /** Ends the task of an action that was taken off its plan. */
  void drop(Viewer by, CarePlan plan, Action action) {
    var task = openTask(by, plan, action.task());
    if (task != null) {
      close(by, task, Outcome.NOT_NEEDED, "Taken off the care plan");
    }
  }

  void followReview(Viewer by, CarePlan plan) {
    var task = openTask(by, plan, plan.reviewTask());
    var due = plan.reviewOn();
    if (!plan.isActive() || due == null) {
      if (task != null) {
        close(by, task, Outcome.NOT_NEEDED, "The care plan was closed");
      }
      return;
    }
    if (task == null) {
      rows.reviewTask(plan, tasks.open(by, reviewOf(by, plan, due)));
      return;
    }
    if (!task.due().equals(due)) {
      tasks.reschedule(by, plan.patient(), task.id(), Tasks.LATEST, due, "Review date changed");
    }
  }

  /** The review was made: its task is done. */
  void reviewed(Viewer by, CarePlan plan, String outcome) {
    var task = openTask(by, plan, plan.reviewTask());
    if (task != null) {
      close(by, task, Outcome.DONE, outcome);
    }
  }

  /** The patient's open tasks, to show where they are not as the plan says. */
  List<Task> open(Viewer viewer, CarePlan plan) {
    return tasks.listOpen(viewer, plan.patient());
  }

  private @Nullable Task openTask(Viewer by, CarePlan plan, @Nullable TaskId id) {
    if (id == null) {
      return null;
    }
    var task = tasks.get(by, plan.patient(), id);
    return task.isOpen() ? task : null;
  }

  private void end(Viewer by, Task task, Action action) {
    switch (action.status()) {
      case DONE -> close(by, task, Outcome.DONE, action.outcome());
      case NOT_DONE -> close(by, task, Outcome.NOT_NEEDED, action.outcome());
      case OPEN ->
          close(
              by,
              task,
              Outcome.NOT_NEEDED,
              "Now done by " + action.ownerName() + ", as the care plan says");
    }
  }

  private void close(Viewer by, Task task, Outcome outcome, @Nullable String note) {
    tasks.close(by, task.patient(), task.id(), new Closure(outcome, note));
  }

  private NewTask taskFor(Viewer by, CarePlan plan, Action action, Owner owner) {
    var datum =
        plan.goal(action.goal()).map(goal -> "Goal: " + goal.words()).orElse("Agreed in the plan");
    return task(
        by, plan, TaskKind.ACTION, action.what(), datum, ACTION, action.id(), owner, action.due());
  }

  private NewTask reviewOf(Viewer by, CarePlan plan, LocalDate due) {
    var datum = "Review date set for " + Dates.plain(due);
    var owner = Owner.of(by.staff());
    return task(
        by, plan, TaskKind.REVIEW, "Review the care plan", datum, REVIEW, plan.id(), owner, due);
  }

  private NewTask task(
      Viewer by,
      CarePlan plan,
      TaskKind kind,
      String title,
      String datum,
      String source,
      UUID id,
      Owner owner,
      LocalDate due) {
    return new NewTask(
        plan.patient(),
        null,
        kind,
        title,
        new Reason("Care plan", datum, by.today(clock)),
        new Source(source, id),
        owner,
        due,
        Priority.ROUTINE);
  }
}
