package org.carewright.task;

import java.time.Clock;
import java.util.Optional;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.record.OwnedType;
import org.carewright.task.ArrivingTask.Wish;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks that another system sends: they stand on somebody's Today like all others, may be moved and
 * ended from there or from here, and what the sender wrote beside goes back to it unchanged.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TaskArrivals implements OwnedType {

  private final Tasks tasks;
  private final ReceivedTasks received;
  private final TaskFhir fhir;
  private final ObjectProvider<EndsElsewhere> elsewhere;
  private final Clock clock;

  TaskArrivals(
      Tasks tasks,
      ReceivedTasks received,
      TaskFhir fhir,
      ObjectProvider<EndsElsewhere> elsewhere,
      Clock clock) {
    this.tasks = tasks;
    this.received = received;
    this.fhir = fhir;
    this.elsewhere = elsewhere;
    this.clock = clock;
  }

  @Override
  public String type() {
    return "Task";
  }

  @Override
  public Reception create(Viewer by, PatientId patient, Resource resource, String source) {
    var sent = (org.hl7.fhir.r4.model.Task) resource;
    var arriving = new ArrivingTask(sent, by.zone());
    var obstacle = arriving.obstacle();
    if (obstacle.isPresent()) {
      return new Reception.Refused(obstacle.get());
    }
    var id = tasks.open(by, arriving.task(patient, by, by.today(clock)));
    received.keep(patient, id, source, sent);
    return new Reception.Taken(id.toString());
  }

  @Override
  public Reception update(
      Viewer by, PatientId patient, String id, Resource resource, String source) {
    var sent = (org.hl7.fhir.r4.model.Task) resource;
    var arriving = new ArrivingTask(sent, by.zone());
    tasks.lock(patient);
    var task = tasks.get(by, patient, TaskId.of(id));
    return change(by, task, arriving)
        .<Reception>map(Reception.Refused::new)
        .orElseGet(() -> {
          if (task.source().equals(ReceivedTasks.SOURCE)) {
            received.keep(patient, task.id(), source, sent);
            fhir.publish(tasks.get(by, patient, task.id()));
          }
          return new Reception.Taken(id);
        });
  }

  /** Why it could not be done, if it could not. */
  private Optional<String> change(Viewer by, Task task, ArrivingTask arriving) {
    if (!arriving.title().equals(task.title())
        || arriving.kind() != task.kind()
        || arriving.priority() != task.priority()) {
      return Optional.of("What a task asks for stays as it was opened. End it, and send another.");
    }
    return switch (arriving.wish()) {
      case UNCLEAR ->
          Optional.of("A task here is to be done, completed or cancelled; it cannot rest.");
      case TO_DO -> task.isOpen() ? move(by, task, arriving) : ended();
      case DONE, NOT_NEEDED -> task.isOpen() ? end(by, task, arriving) : Optional.empty();
    };
  }

  private static Optional<String> ended() {
    return Optional.of("It has ended. What is to be done again is sent as a new task.");
  }

  private Optional<String> move(Viewer by, Task task, ArrivingTask arriving) {
    var owner = arriving.owner();
    if (owner != null && !owner.equals(task.owner())) {
      var refused =
          refused(tasks.reassign(by, task.patient(), task.id(), Tasks.LATEST, owner, null));
      if (refused.isPresent()) {
        return refused;
      }
    }
    var end = arriving.end();
    if (end == null || end.getValueAsString().equals(TaskFhir.end(task).getValueAsString())) {
      return Optional.empty();
    }
    var today = by.today(clock);
    var due = arriving.due(today);
    if (due.equals(task.due())) {
      return Optional.empty();
    }
    return due.isBefore(today)
        ? Optional.of("A task is not moved to a day that is over.")
        : refused(tasks.reschedule(by, task.patient(), task.id(), Tasks.LATEST, due, null));
  }

  private Optional<String> end(Viewer by, Task task, ArrivingTask arriving) {
    var place = elsewhere.stream().flatMap(one -> one.of(task).stream()).findFirst();
    if (place.isPresent()) {
      return Optional.of("This task ends in Carewright: " + place.get().what() + ".");
    }
    var outcome =
        arriving.wish() == Wish.NOT_NEEDED
            ? Outcome.NOT_NEEDED
            : task.kind().reachesOut() ? Outcome.CONTACT_MADE : Outcome.DONE;
    if (outcome.noteNeeded() && arriving.note() == null) {
      return Optional.of("Say in statusReason why it is not needed.");
    }
    return refused(
        tasks.close(by, task.patient(), task.id(), new Closure(outcome, arriving.note())));
  }

  private static Optional<String> refused(TaskAnswer answer) {
    return switch (answer) {
      case TaskAnswer.Accepted a -> Optional.empty();
      case TaskAnswer.Overtaken o -> Optional.of(o.sentence());
      case TaskAnswer.Refused r -> Optional.of(r.sentence());
    };
  }
}
