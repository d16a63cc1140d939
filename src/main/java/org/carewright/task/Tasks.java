package org.carewright.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.carewright.access.Relationships;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.platform.Ids;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tasks of patients. Every change is written to the task's history and to the audit trail,
 * published as FHIR and told as an event, all in the caller's transaction or one of its own.
 */
@Repository
@Transactional
public class Tasks {

  /** In place of a version: the change is wanted whatever the task has become. */
  public static final int LATEST = 0;

  private final TaskRows rows;
  private final TaskHistory history;
  private final TaskFhir fhir;
  private final CoverSight sight;
  private final Obstacles obstacles;
  private final Overtaking overtaking;
  private final Relationships relationships;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Ids ids;
  private final Clock clock;

  Tasks(
      TaskRows rows,
      TaskHistory history,
      TaskFhir fhir,
      CoverSight sight,
      Obstacles obstacles,
      Overtaking overtaking,
      Relationships relationships,
      Audit audit,
      ApplicationEventPublisher events,
      Ids ids,
      Clock clock) {
    this.rows = rows;
    this.history = history;
    this.fhir = fhir;
    this.sight = sight;
    this.obstacles = obstacles;
    this.overtaking = overtaking;
    this.relationships = relationships;
    this.audit = audit;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /** Throws an INVALID problem when the owner cannot act. */
  public TaskId open(Viewer by, NewTask task) {
    relationships.require(by, task.patient());
    rows.lock(task.patient());
    var obstacle = obstacles.of(task.patient(), task.owner());
    if (obstacle != null) {
      throw Problem.invalid(obstacle);
    }
    return insert(by, task, null).id();
  }

  /** Why this owner could not do work for the patient, in words that say what to do; or null. */
  @Transactional(readOnly = true)
  public @Nullable String obstacle(PatientId patient, Owner owner) {
    return obstacles.of(patient, owner);
  }

  /**
   * Makes changes to one patient's work wait for one another until this transaction ends, so that
   * two people at once do not run into a deadlock between a task and its enrolment.
   */
  public void lock(PatientId patient) {
    rows.lock(patient);
  }

  /** The same for many patients. */
  public void lock(Collection<PatientId> patients) {
    rows.lock(patients);
  }

  /** Throws "not here" also for a task the viewer may not see. */
  @Transactional(readOnly = true)
  public Task get(Viewer viewer, PatientId patient, TaskId id) {
    return rows.find(viewer, patient, id).orElseThrow(() -> Problem.notFound("This task"));
  }

  /** What is still to be done for the patient, soonest first. */
  @Transactional(readOnly = true)
  public List<Task> listOpen(Viewer viewer, PatientId patient) {
    return rows.open(viewer, patient);
  }

  /** What has ended, latest first. */
  @Transactional(readOnly = true)
  public List<Task> listEnded(Viewer viewer, PatientId patient) {
    return rows.ended(viewer, patient);
  }

  /** What happened to a task, oldest first. */
  @Transactional(readOnly = true)
  public List<TaskEvent> history(Viewer viewer, PatientId patient, TaskId id) {
    return history.of(patient, get(viewer, patient, id).id());
  }

  /** Closes whatever the task has become meanwhile. */
  public TaskAnswer close(Viewer by, PatientId patient, TaskId id, Closure closure) {
    return close(by, patient, id, LATEST, closure);
  }

  public TaskAnswer close(Viewer by, PatientId patient, TaskId id, int seen, Closure closure) {
    return change(
        by,
        patient,
        id,
        seen,
        task -> {
          rows.end(task, closure, by, clock.instant());
          history.add(
              by, patient, id, TaskEvent.What.CLOSED, closure.outcome().label(), closure.note());
          audit.changed(by, patient, "Closed a task");
          var ended = changed(by, task);
          events.publishEvent(new TaskClosed(by, ended));
          return new TaskAnswer.Accepted(ended);
        });
  }

  /**
   * Undoes a closing. The ended task stays as it is; a successor takes it up with the same owner,
   * date and reason.
   */
  public TaskAnswer reopen(Viewer by, PatientId patient, TaskId id) {
    rows.lock(patient);
    var ended = get(by, patient, id);
    if (ended.isOpen()) {
      return new TaskAnswer.Accepted(ended);
    }
    var already = rows.successorOf(by, patient, id);
    if (already.isPresent()) {
      return new TaskAnswer.Overtaken(already.get(), "This was already opened again.");
    }
    var obstacle = obstacles.of(patient, ended.owner());
    if (obstacle != null) {
      return new TaskAnswer.Refused(obstacle);
    }
    var successor = insert(by, NewTask.again(ended, openLoop(ended)), ended.id());
    history.add(by, patient, id, TaskEvent.What.REOPENED, "Taken up again by a new task", null);
    events.publishEvent(new TaskReopened(by, ended, successor));
    return new TaskAnswer.Accepted(successor);
  }

  public TaskAnswer reschedule(
      Viewer by, PatientId patient, TaskId id, int seen, LocalDate due, @Nullable String note) {
    return change(
        by,
        patient,
        id,
        seen,
        task -> {
          var late = obstacles.late(by, task, due);
          if (late != null) {
            return new TaskAnswer.Refused(late);
          }
          rows.due(task, due);
          var detail = "Moved from " + Dates.day(task.due()) + " to " + Dates.day(due);
          history.add(by, patient, id, TaskEvent.What.RESCHEDULED, detail, note);
          audit.changed(by, patient, "Moved a task to another day");
          return new TaskAnswer.Accepted(moved(by, task));
        });
  }

  /** Hands the task over to another person or team. */
  public TaskAnswer reassign(
      Viewer by, PatientId patient, TaskId id, int seen, Owner owner, @Nullable String note) {
    return change(
        by,
        patient,
        id,
        seen,
        task -> {
          var obstacle = obstacles.of(patient, owner);
          if (obstacle != null) {
            return new TaskAnswer.Refused(obstacle);
          }
          if (rows.own(task, owner)) {
            sight.open(patient, id);
          }
          var now = get(by, patient, id);
          var detail = "Handed over from " + task.ownerName() + " to " + now.ownerName();
          history.add(by, patient, id, TaskEvent.What.HANDED_OVER, detail, note);
          audit.changed(by, patient, "Handed over a task");
          return new TaskAnswer.Accepted(changed(by, task));
        });
  }

  /** Counts an attempt in vain to reach the person and moves the task to the next try. */
  public TaskAnswer attempted(Viewer by, PatientId patient, TaskId id, int seen, Attempt attempt) {
    return change(
        by,
        patient,
        id,
        seen,
        task -> {
          var late = obstacles.late(by, task, attempt.nextTry());
          if (late != null) {
            return new TaskAnswer.Refused(late);
          }
          rows.attempt(task, attempt.nextTry(), clock.instant());
          var detail =
              "Not reached: %s (attempt %d). Next try %s"
                  .formatted(
                      attempt.result().label().toLowerCase(Locale.ROOT),
                      task.attempts() + 1,
                      Dates.day(attempt.nextTry()));
          history.add(by, patient, id, TaskEvent.What.ATTEMPTED, detail, attempt.note());
          audit.changed(by, patient, "Noted an attempt to reach the person");
          var now = moved(by, task);
          events.publishEvent(new TaskAttempted(by, now));
          return new TaskAnswer.Accepted(now);
        });
  }

  /**
   * Puts an open task under a clock, or takes it out from under one. It is planned for no later
   * than the clock allows.
   *
   * @param deadline null when no clock runs any more
   * @param loop the clock's open loop, or null likewise
   */
  public TaskAnswer setDeadline(
      Viewer by, PatientId patient, TaskId id, @Nullable Deadline deadline, @Nullable LoopId loop) {
    return change(
        by,
        patient,
        id,
        LATEST,
        task -> {
          rows.deadline(task, deadline, loop, by.zone());
          history.add(
              by,
              patient,
              id,
              TaskEvent.What.NOTED,
              Deadline.change(task.deadline(), deadline, by.zone()),
              null);
          return new TaskAnswer.Accepted(moved(by, task));
        });
  }

  /** Adds a note to the history, also of an ended task: what came too late is not lost. */
  public void note(Viewer by, PatientId patient, TaskId id, String note) {
    get(by, patient, id);
    history.add(by, patient, id, TaskEvent.What.NOTED, "Added a note", note);
    audit.changed(by, patient, "Added a note to a task");
  }

  /**
   * What someone else did to a task since a person saw it, or empty. Nobody can change it from here
   * on until this transaction ends.
   */
  public Optional<TaskAnswer> overtaken(Viewer by, PatientId patient, TaskId id, int seen) {
    rows.lock(patient);
    var task = get(by, patient, id);
    return isAsSeen(task, seen) ? Optional.empty() : Optional.of(overtaking.of(by, task));
  }

  private static boolean isAsSeen(Task task, int seen) {
    return task.isOpen() && (seen == LATEST || seen == task.version());
  }

  private TaskAnswer change(
      Viewer by, PatientId patient, TaskId id, int seen, Function<Task, TaskAnswer> how) {
    rows.lock(patient);
    var task = get(by, patient, id);
    return isAsSeen(task, seen) ? how.apply(task) : overtaking.of(by, task);
  }

  private Task insert(Viewer by, NewTask task, @Nullable TaskId follows) {
    var id = new TaskId(ids.next());
    if (rows.insert(id, task, follows, by, clock.instant())) {
      sight.open(task.patient(), id);
    }
    var opened = get(by, task.patient(), id);
    history.add(
        by,
        task.patient(),
        id,
        TaskEvent.What.OPENED,
        "Opened for " + opened.ownerName() + ", due " + Dates.day(task.due()),
        null);
    audit.created(by, task.patient(), "Opened a task");
    fhir.publish(opened);
    events.publishEvent(new TaskOpened(by, opened));
    return opened;
  }

  private Task moved(Viewer by, Task before) {
    var now = changed(by, before);
    events.publishEvent(new TaskMoved(by, now));
    return now;
  }

  private Task changed(Viewer by, Task before) {
    var now = get(by, before.patient(), before.id());
    fhir.publish(now);
    return now;
  }

  /** The loop that an ended task belonged to, unless it has come to its end since. */
  private @Nullable LoopId openLoop(Task ended) {
    var loop = ended.loop();
    return loop != null && rows.isOpen(ended.patient(), loop) ? loop : null;
  }
}
