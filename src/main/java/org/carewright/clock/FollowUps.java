package org.carewright.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.carewright.access.Relationships;
import org.carewright.access.Viewer;
import org.carewright.calendar.WorkingCalendars;
import org.carewright.caseload.Enrolment;
import org.carewright.platform.PatientId;
import org.carewright.task.Closure;
import org.carewright.task.NewTask;
import org.carewright.task.Outcome;
import org.carewright.task.Owner;
import org.carewright.task.Reason;
import org.carewright.task.Source;
import org.carewright.task.Task;
import org.carewright.task.TaskId;
import org.carewright.task.TaskKind;
import org.carewright.task.Tasks;
import org.springframework.stereotype.Component;

/** The further tasks that open when clocks run out. */
@Component
class FollowUps {

  static final String SOURCE = "clock-ran-out";

  private final Expiries expiries;
  private final ClockTasks clockTasks;
  private final Tasks tasks;
  private final Relationships relationships;
  private final WorkingCalendars calendars;
  private final Clock clock;

  FollowUps(
      Expiries expiries,
      ClockTasks clockTasks,
      Tasks tasks,
      Relationships relationships,
      WorkingCalendars calendars,
      Clock clock) {
    this.expiries = expiries;
    this.clockTasks = clockTasks;
    this.tasks = tasks;
    this.relationships = relationships;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** For the day on which work goes on: today, or the next working day when that is over. */
  TaskId open(Viewer by, ClockRun run, Facts facts, Expiry.FollowUp wanted) {
    var rule = run.rule();
    var calendar = calendars.of(by);
    var due = LocalDate.ofInstant(calendar.openFrom(clock.instant()), calendar.zone());
    var ranOut = run.deadline().lastDay(by.zone());
    return tasks.open(
        by,
        new NewTask(
            run.patient(),
            // No next step of the enrolment: it must not hold up the next call.
            null,
            TaskKind.COORDINATION,
            wanted.title(),
            new Reason(rule.name(), run.beginning().datum() + ", ran out", ranOut),
            new Source(SOURCE, run.id()),
            receiver(by, run, facts, wanted.receiver()),
            due,
            ClockTasks.priority(rule.harm())));
  }

  private Owner receiver(Viewer by, ClockRun run, Facts facts, Expiry.Receiver receiver) {
    var enrolled = facts.enrolled(run.enrolment());
    var owner =
        switch (receiver) {
          case LEAD ->
              clockTasks
                  .lead(by, enrolled)
                  .orElse(clockTasks.owner(by, Duty.COORDINATOR, enrolled));
          case OWNER -> {
            var task = tasks.get(by, run.patient(), run.task());
            yield task.isOpen() ? task.owner() : clockTasks.owner(by, run.rule().duty(), enrolled);
          }
        };
    return maySee(run.patient(), owner) ? owner : Owner.of(by.staff());
  }

  private boolean maySee(PatientId patient, Owner owner) {
    return switch (owner) {
      case Owner.OfStaff one -> relationships.isSeenBy(patient, one.staff());
      case Owner.OfTeam any -> true;
    };
  }

  /** They follow the coordinator, as the clocks' own tasks do. */
  void handOver(Viewer by, Enrolment before, Enrolment now) {
    open(by, now).stream()
        .filter(task -> task.owner().equals(Owner.of(before.coordinator())))
        .forEach(task ->
            tasks.reassign(
                by,
                task.patient(),
                task.id(),
                Tasks.LATEST,
                Owner.of(now.coordinator()),
                "The coordinator has changed"));
  }

  void end(Viewer by, Enrolment closed) {
    var closure = new Closure(Outcome.ENROLMENT_CLOSED, "The enrolment was closed");
    open(by, closed).forEach(task -> tasks.close(by, task.patient(), task.id(), closure));
  }

  private List<Task> open(Viewer by, Enrolment enrolment) {
    return expiries.followUps(enrolment.patient(), enrolment.id()).stream()
        .map(id -> tasks.get(by, enrolment.patient(), id))
        .filter(Task::isOpen)
        .toList();
  }

  /** It turned out that the clock had been met in time: what it led to is not needed. */
  void takeBack(Viewer by, ClockRun run) {
    if (run.rule().expiry().followUp() == null || clock.instant().isBefore(run.due())) {
      return;
    }
    var why = "“" + run.rule().name() + "” was met in time, as was recorded later";
    expiries
        .followUp(run)
        .map(id -> tasks.get(by, run.patient(), id))
        .filter(Task::isOpen)
        .ifPresent(task ->
            tasks.close(by, run.patient(), task.id(), new Closure(Outcome.NOT_NEEDED, why)));
  }
}
