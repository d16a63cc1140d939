package org.carewright.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carewright.access.Directory;
import org.carewright.access.Role;
import org.carewright.access.Staff;
import org.carewright.access.Viewer;
import org.carewright.calendar.WorkingCalendars;
import org.carewright.caseload.Enrolments;
import org.carewright.platform.PatientId;
import org.carewright.task.Closure;
import org.carewright.task.EnrolmentId;
import org.carewright.task.Harm;
import org.carewright.task.LoopId;
import org.carewright.task.NewTask;
import org.carewright.task.OpenLoop;
import org.carewright.task.OpenLoops;
import org.carewright.task.Outcome;
import org.carewright.task.Owner;
import org.carewright.task.Priority;
import org.carewright.task.Reason;
import org.carewright.task.Source;
import org.carewright.task.Task;
import org.carewright.task.TaskId;
import org.carewright.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds or opens the one task of a clock, and lets go of it. */
@Component
class ClockTasks {

  static final String CLOCK = "clock";

  /** The work that an enrolment asks for by itself; a clock for it takes it over. */
  private static final String PROGRAMME = "programme";

  private final Tasks tasks;
  private final OpenLoops loops;
  private final Enrolments enrolments;
  private final Directory directory;
  private final WorkingCalendars calendars;
  private final Clock clock;

  ClockTasks(
      Tasks tasks,
      OpenLoops loops,
      Enrolments enrolments,
      Directory directory,
      WorkingCalendars calendars,
      Clock clock) {
    this.tasks = tasks;
    this.loops = loops;
    this.enrolments = enrolments;
    this.directory = directory;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** Where a clock sits: its loop, and the task that carries it. */
  record Seat(LoopId loop, TaskId task, boolean own) {}

  /**
   * Takes over the task that is there for the same work, or opens one.
   *
   * @param before the clock's former task, whose successor is taken first
   */
  Seat seat(Viewer by, ClockRun run, Facts facts, @Nullable TaskId before) {
    var patient = run.patient();
    var loop = loops.open(by, patient, OpenLoop.Kind.CLOCK, run.rule().name(), run.id());
    var there = successor(by, patient, before).or(() -> sameWork(by, run));
    if (there.isEmpty() && run.rule().start() == Start.CONTACT) {
      enrolments.keepInTouch(by, patient, enrolment(run), run.beginning().cause());
      there = sameWork(by, run);
    }
    if (there.isPresent()) {
      var task = there.get();
      tasks.setDeadline(by, patient, task.id(), run.deadline(), loop);
      return new Seat(loop, task.id(), task.source().kind().equals(CLOCK));
    }
    return new Seat(loop, tasks.open(by, task(by, run, facts, loop)), true);
  }

  /** The ended tasks whose closing was undone: an open task follows them. */
  Set<TaskId> takenUpAgain(Viewer by, PatientId patient) {
    return tasks.listOpen(by, patient).stream()
        .map(Task::follows)
        .flatMap(Stream::ofNullable)
        .collect(Collectors.toSet());
  }

  private Optional<Task> successor(Viewer by, PatientId patient, @Nullable TaskId before) {
    return before == null
        ? Optional.empty()
        : tasks.listOpen(by, patient).stream()
            .filter(task -> before.equals(task.follows()))
            .findFirst();
  }

  private static EnrolmentId enrolment(ClockRun run) {
    var enrolment = run.enrolment();
    if (enrolment == null) {
      throw new IllegalStateException("Clock " + run.id() + " runs for no enrolment");
    }
    return enrolment;
  }

  private Optional<Task> sameWork(Viewer by, ClockRun run) {
    var start = run.rule().start();
    if (start == Start.HAND || start == Start.MONTH) {
      return Optional.empty();
    }
    return tasks.listOpen(by, run.patient()).stream()
        .filter(task -> task.loop() == null && task.deadline() == null)
        .filter(task -> task.enrolment() != null && task.enrolment().equals(run.enrolment()))
        .filter(task -> task.kind() == run.rule().work())
        .filter(task -> start == Start.CONTACT || task.source().kind().equals(PROGRAMME))
        .findFirst();
  }

  private NewTask task(Viewer by, ClockRun run, Facts facts, LoopId loop) {
    var rule = run.rule();
    var begun = run.beginning();
    return new NewTask(
            run.patient(),
            null,
            rule.work(),
            rule.title(),
            new Reason(rule.name(), begun.datum(), LocalDate.ofInstant(begun.since(), by.zone())),
            new Source(CLOCK, run.id()),
            owner(by, rule.duty(), facts.enrolled(run.enrolment())),
            calendars.of(by).lastFrom(by.today(clock), run.deadline().lastDay(by.zone())),
            priority(rule.harm()))
        .with(run.deadline(), loop);
  }

  static Priority priority(Harm harm) {
    return switch (harm) {
      case SEVERE -> Priority.URGENT;
      case MODERATE -> Priority.SOON;
      case LOW -> Priority.ROUTINE;
    };
  }

  Owner owner(Viewer by, Duty duty, Optional<Facts.Enrolled> enrolled) {
    var coordinator =
        enrolled
            .flatMap(e -> directory.findStaff(e.coordinator()))
            .filter(Staff::active)
            .map(staff -> Owner.of(staff.id()))
            .orElse(Owner.of(by.staff()));
    return switch (duty) {
      case COORDINATOR -> coordinator;
      case TEAM -> enrolled.map(Facts.Enrolled::team).map(Owner::of).orElse(coordinator);
      case LEAD -> lead(by, enrolled).orElse(coordinator);
    };
  }

  Optional<Owner> lead(Viewer by, Optional<Facts.Enrolled> enrolled) {
    var team = enrolled.map(Facts.Enrolled::team).map(Set::of).orElse(Set.of());
    var leads =
        directory.listStaff(by.organisation()).stream()
            .filter(staff -> staff.role() == Role.TEAM_LEAD)
            .toList();
    return Stream.concat(
            leads.stream().filter(lead -> !Collections.disjoint(lead.teams(), team)),
            leads.stream())
        .findFirst()
        .map(lead -> Owner.of(lead.id()));
  }

  /** The clock has stopped: work that was only its own ends, other work goes on without it. */
  void release(Viewer by, ClockRun run, Ending ending, String outcome) {
    var patient = run.patient();
    var task = tasks.get(by, patient, run.task());
    if (task.isOpen() && run.loop().equals(task.loop())) {
      if (run.ownTask() && ending.how() != ClockRun.How.ATTEMPTS) {
        var how = ending.how() == ClockRun.How.MISSED ? Outcome.LAPSED : Outcome.REPLACED;
        tasks.close(by, patient, task.id(), new Closure(how, outcome));
      } else {
        tasks.setDeadline(by, patient, task.id(), null, null);
      }
    }
    loops.close(by, patient, run.loop(), outcome);
  }

  Set<TaskId> open(Viewer by, PatientId patient) {
    return tasks.listOpen(by, patient).stream().map(Task::id).collect(Collectors.toSet());
  }

  /** The loop of a task that ended while the clock runs on is closed; the next one takes over. */
  void leave(Viewer by, ClockRun run) {
    loops.close(by, run.patient(), run.loop(), "The clock runs on with another task");
  }
}
