package org.carewright.caseload;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.carewright.access.Directory;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.calendar.WorkingCalendars;
import org.carewright.task.Closure;
import org.carewright.task.NewTask;
import org.carewright.task.Outcome;
import org.carewright.task.Owner;
import org.carewright.task.Priority;
import org.carewright.task.Reason;
import org.carewright.task.Source;
import org.carewright.task.Task;
import org.carewright.task.TaskKind;
import org.carewright.task.Tasks;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tasks that an enrolment asks for at each turn: the first ones, the next one, the last. */
@Component
class EnrolmentTasks {

  static final String CADENCE = "cadence";
  private static final String PROGRAMME = "programme";
  private static final String PAUSE = "pause";

  private final Tasks tasks;
  private final Programmes programmes;
  private final Directory directory;
  private final WorkingCalendars calendars;
  private final Clock clock;

  EnrolmentTasks(
      Tasks tasks,
      Programmes programmes,
      Directory directory,
      WorkingCalendars calendars,
      Clock clock) {
    this.tasks = tasks;
    this.programmes = programmes;
    this.directory = directory;
    this.calendars = calendars;
    this.clock = clock;
  }

  List<Task> open(Viewer by, Enrolment enrolment) {
    return tasks.listOpen(by, enrolment.patient()).stream()
        .filter(task -> enrolment.id().equals(task.enrolment()))
        .toList();
  }

  /** What the programme begins with. */
  void begin(Viewer by, Enrolment enrolment) {
    var today = by.today(clock);
    var calendar = calendars.of(by);
    for (var step : programmes.steps(enrolment.programme())) {
      tasks.open(
          by,
          task(
              enrolment,
              step.kind(),
              step.title(),
              new Reason(step.why(), "enrolled in " + enrolment.programmeName(), today),
              new Source(PROGRAMME, enrolment.id().value()),
              Owner.of(enrolment.coordinator()),
              step.due(today, calendar)));
    }
  }

  /** The regular contact that follows the end of the last task. */
  void next(Viewer by, Enrolment enrolment, @Nullable UUID after) {
    var today = by.today(clock);
    var paused = enrolment.pausedUntil();
    if (paused != null) {
      reviewPause(by, enrolment, paused.isAfter(today) ? paused : today);
      return;
    }
    var days = days(enrolment);
    var last = enrolment.lastContactOn();
    var base = last == null || last.isBefore(today.minusDays(days)) ? today : last;
    tasks.open(
        by,
        task(
            enrolment,
            TaskKind.CONTACT,
            "Keep in touch",
            reason(enrolment, days),
            new Source(CADENCE, after),
            owner(by, enrolment),
            calendars.of(by).onOrAfter(base.plusDays(days))));
  }

  /** Calls of the programme end, its other work waits, and the review of the pause takes over. */
  void pause(Viewer by, Enrolment enrolment, LocalDate until) {
    var before = open(by, enrolment);
    reviewPause(by, enrolment, until);
    var note = "Paused until " + Dates.day(until);
    var back = calendars.of(by).onOrAfter(until);
    for (var task : before) {
      rest(by, task, back, note);
    }
  }

  private void rest(Viewer by, Task task, LocalDate until, String note) {
    var kind = task.source().kind();
    if (!kind.equals(PROGRAMME) && !kind.equals(CADENCE)) {
      return;
    }
    if (task.kind() == TaskKind.CONTACT) {
      tasks.close(by, task.patient(), task.id(), new Closure(Outcome.REPLACED, note));
      return;
    }
    if (task.due().isBefore(until)) {
      tasks.reschedule(by, task.patient(), task.id(), Tasks.LATEST, until, note);
    }
  }

  private void reviewPause(Viewer by, Enrolment enrolment, LocalDate until) {
    tasks.open(
        by,
        task(
            enrolment,
            TaskKind.REVIEW,
            "Review the pause: resume or close",
            new Reason("A pause is reviewed when it ends", "the pause ends", until),
            new Source(PAUSE, enrolment.id().value()),
            owner(by, enrolment),
            calendars.of(by).onOrAfter(until)));
  }

  /** A call soon; the review of the pause is done with that. */
  void resume(Viewer by, Enrolment enrolment) {
    var before = open(by, enrolment);
    var today = by.today(clock);
    tasks.open(
        by,
        task(
            enrolment,
            TaskKind.CONTACT,
            "Call after the pause",
            new Reason("Contact within 2 working days of a pause", "resumed", today),
            new Source(CADENCE, enrolment.id().value()),
            owner(by, enrolment),
            calendars.of(by).after(today, 2)));
    before.stream()
        .filter(task -> task.source().kind().equals(PAUSE))
        .forEach(t -> tasks.close(by, t.patient(), t.id(), new Closure(Outcome.DONE, "Resumed")));
  }

  /** What the former coordinator had open for this person goes along. */
  void handOver(Viewer by, Enrolment from, StaffId to, @Nullable String note) {
    var former = Owner.of(from.coordinator());
    open(by, from).stream()
        .filter(task -> task.owner().equals(former))
        .forEach(t -> tasks.reassign(by, t.patient(), t.id(), Tasks.LATEST, Owner.of(to), note));
  }

  /** Opens for a new enrolment what was still open for the one it goes on from. */
  void carry(Viewer to, List<Task> open, Enrolment now) {
    for (var task : open) {
      tasks.open(
          to,
          new NewTask(
                  now.patient(),
                  now.id(),
                  task.kind(),
                  task.title(),
                  task.reason(),
                  new Source(PROGRAMME, now.id().value()),
                  owner(to, now),
                  task.due(),
                  task.priority())
              .with(task.deadline(), task.loop()));
    }
  }

  void end(Viewer by, List<Task> open, String why) {
    var closure = new Closure(Outcome.ENROLMENT_CLOSED, why);
    open.forEach(task -> tasks.close(by, task.patient(), task.id(), closure));
  }

  /** Moves the regular contact on, if it would now come earlier than the cadence asks. */
  void postpone(Viewer by, Enrolment enrolment) {
    var last = enrolment.lastContactOn();
    if (last == null) {
      return;
    }
    var due = calendars.of(by).onOrAfter(last.plusDays(days(enrolment)));
    var note = "Spoke on " + Dates.day(last);
    open(by, enrolment).stream()
        .filter(task -> task.source().kind().equals(CADENCE))
        .filter(task -> task.attempts() == 0 && task.due().isBefore(allowed(by, task, due)))
        .forEach(t ->
            tasks.reschedule(by, t.patient(), t.id(), Tasks.LATEST, allowed(by, t, due), note));
  }

  /** That day, or the last one that the task's clock allows. */
  private static LocalDate allowed(Viewer by, Task task, LocalDate day) {
    var deadline = task.deadline();
    var last = deadline == null ? day : deadline.lastDay(by.zone());
    return last.isBefore(day) ? last : day;
  }

  private int days(Enrolment enrolment) {
    return programmes.get(enrolment.programme()).cadence(enrolment.risk());
  }

  /** The coordinator, or whoever is acting when the coordinator has left. */
  private Owner owner(Viewer by, Enrolment enrolment) {
    var atWork = directory.findStaff(enrolment.coordinator()).stream().anyMatch(s -> s.active());
    return Owner.of(atWork ? enrolment.coordinator() : by.staff());
  }

  private static Reason reason(Enrolment enrolment, int days) {
    var risk = enrolment.risk().label().toLowerCase(Locale.ROOT);
    var rule = "Contact every %d days at %s risk".formatted(days, risk);
    var last = enrolment.lastContactOn();
    return last == null
        ? new Reason(rule, "no contact yet since enrolling", enrolment.startedOn())
        : new Reason(rule, "last contact", last);
  }

  private static NewTask task(
      Enrolment enrolment,
      TaskKind kind,
      String title,
      Reason reason,
      Source source,
      Owner owner,
      LocalDate due) {
    var priority = enrolment.risk() == Risk.HIGH ? Priority.SOON : Priority.ROUTINE;
    return new NewTask(
        enrolment.patient(), enrolment.id(), kind, title, reason, source, owner, due, priority);
  }
}
