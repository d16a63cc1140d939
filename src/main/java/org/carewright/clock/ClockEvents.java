package org.carewright.clock;

import java.time.Clock;
import java.util.Objects;
import org.carewright.access.Viewer;
import org.carewright.caseload.Enrolment;
import org.carewright.caseload.EnrolmentChanged;
import org.carewright.contact.ContactRecorded;
import org.carewright.record.StayEnded;
import org.carewright.task.Outcome;
import org.carewright.task.Owner;
import org.carewright.task.Task;
import org.carewright.task.TaskAttempted;
import org.carewright.task.TaskClosed;
import org.carewright.task.TaskKind;
import org.carewright.task.TaskReopened;
import org.carewright.task.Tasks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What makes clocks start and stop. What ends a clock for certain is done at once, while whoever
 * did it still sees the patient; the rest at the end of the transaction, once for each patient.
 */
@Component
class ClockEvents {

  private final ClockRuns runs;
  private final Bookkeeping books;
  private final Pending pending;
  private final Acting acting;
  private final Tasks tasks;
  private final Clock clock;

  ClockEvents(
      ClockRuns runs, Bookkeeping books, Pending pending, Acting acting, Tasks tasks, Clock clock) {
    this.runs = runs;
    this.books = books;
    this.pending = pending;
    this.acting = acting;
    this.tasks = tasks;
    this.clock = clock;
  }

  @EventListener
  void on(EnrolmentChanged event) {
    var before = event.before();
    if (event.now().isOpen()) {
      if (before != null && !before.coordinator().equals(event.now().coordinator())) {
        handOver(event.by(), before, event.now());
      }
      pending.add(event.by(), event.now().patient());
      return;
    }
    var closed = event.now();
    var now = clock.instant();
    var ending = new Ending(now, ClockRun.How.CANCELLED);
    runs.of(closed.patient(), closed.organisation(), now).stream()
        .filter(run -> run.isRunning() && closed.id().equals(run.enrolment()))
        // A month that was over before is the month's own affair.
        .filter(run -> !run.hasLapsed(now) || !books.lapse(event.by(), run, now))
        .forEach(run -> books.stop(event.by(), run, ending, "The enrolment was closed"));
  }

  /** The tasks that clocks opened follow the coordinator, as those of the programme do. */
  private void handOver(Viewer by, Enrolment before, Enrolment now) {
    runs.of(now.patient(), now.organisation(), clock.instant()).stream()
        .filter(run -> run.isRunning() && run.ownTask() && now.id().equals(run.enrolment()))
        .map(run -> tasks.get(by, run.patient(), run.task()))
        .filter(task -> task.isOpen() && task.owner().equals(Owner.of(before.coordinator())))
        .forEach(task ->
            tasks.reassign(
                by,
                task.patient(),
                task.id(),
                Tasks.LATEST,
                Owner.of(now.coordinator()),
                "The coordinator has changed"));
  }

  @EventListener
  void on(ContactRecorded event) {
    pending.add(event.by(), event.contact().patient());
  }

  @EventListener
  void on(TaskAttempted event) {
    pending.add(event.by(), event.task().patient());
  }

  @EventListener
  void on(TaskReopened event) {
    pending.add(event.by(), event.successor().patient());
  }

  @EventListener
  void on(StayEnded event) {
    acting.forPatient(event.patient()).forEach(by -> pending.add(by, event.patient()));
  }

  @EventListener
  void on(TaskClosed event) {
    var task = event.task();
    if (task.loop() != null) {
      runs.running(task.patient(), task.loop()).ifPresent(run -> closed(event.by(), run, task));
    }
    if (isFact(task)) {
      pending.add(event.by(), task.patient());
    }
  }

  /** Whether its end may start or stop a clock; most work that is done does neither. */
  private static boolean isFact(Task task) {
    var end = task.end();
    return task.loop() != null
        || end != null && end.outcome() == Outcome.CONTACT_MADE
        || task.kind() == TaskKind.VISIT
        || task.kind() == TaskKind.MEDICINES
        || task.kind() == TaskKind.ASSESSMENT;
  }

  private void closed(Viewer by, ClockRun run, Task task) {
    var end = Objects.requireNonNull(task.end());
    var outcome = end.outcome();
    var done = outcome.achieved() || outcome == Outcome.DONE_ELSEWHERE;
    if (done && run.rule().success() != Success.MINUTES) {
      books.stop(by, run, new Ending(end.at(), ClockRun.How.MET));
      return;
    }
    var over =
        outcome == Outcome.DECLINED
            || outcome == Outcome.DIED
            || outcome == Outcome.ENROLMENT_CLOSED;
    // A clock that always runs takes another task when this one was not the way to meet it.
    if (over || !run.rule().start().recurs()) {
      var why = outcome.label() + (end.note() == null ? "" : ": " + end.note());
      books.stop(by, run, new Ending(end.at(), ClockRun.How.CANCELLED), why);
    }
  }
}
