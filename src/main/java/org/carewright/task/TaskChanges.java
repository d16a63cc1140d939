package org.carewright.task;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.carewright.access.Viewer;
import org.carewright.task.TaskPanel.Action;
import org.carewright.ui.Dates;
import org.carewright.ui.FieldErrors;
import org.springframework.stereotype.Component;

/** Does what a form about a task asks for, and says what became of it. */
@Component
class TaskChanges {

  private final Tasks tasks;
  private final Unreached unreached;
  private final ContactRecord contacts;
  private final Clock clock;

  TaskChanges(Tasks tasks, Unreached unreached, ContactRecord contacts, Clock clock) {
    this.tasks = tasks;
    this.unreached = unreached;
    this.contacts = contacts;
    this.clock = clock;
  }

  LocalDate today(Viewer viewer) {
    return viewer.today(clock);
  }

  FieldErrors errors(Viewer viewer, Task task, Action action, TaskActionForm form) {
    return form.errors(action, task, today(viewer), contacts.findings());
  }

  /** The form has been found to be right. */
  TaskAnswer make(Viewer viewer, Task task, Action action, TaskActionForm form) {
    var note = form.noteOrNull();
    return switch (action) {
      case CLOSURE -> close(viewer, task, Outcome.valueOf(form.choiceText()), form);
      case ATTEMPTS ->
          unreached.attempted(
              viewer,
              task,
              form.seen(),
              new Attempt(Attempt.Result.valueOf(form.choiceText()), note, again(viewer, form)),
              form.thenOrAgain());
      case DUE ->
          tasks.reschedule(viewer, task.patient(), task.id(), form.seen(), day(viewer, form), note);
      case OWNER ->
          tasks.reassign(
              viewer, task.patient(), task.id(), form.seen(), Owner.of(form.choiceText()), note);
    };
  }

  /** Pressing the button twice closes once and is no conflict with oneself. */
  private TaskAnswer close(Viewer viewer, Task task, Outcome outcome, TaskActionForm form) {
    var closure = new Closure(outcome, form.noteOrNull());
    var said = closure.note();
    var answer =
        form.tellsOfContact() && task.isOpen() && said != null
            ? contacts.record(viewer, task, form.seen(), essentials(form, said))
            : tasks.close(viewer, task.patient(), task.id(), form.seen(), closure);
    return answer instanceof TaskAnswer.Overtaken(Task now, String sentence)
            && isOwn(viewer, now, closure)
        ? new TaskAnswer.Accepted(now)
        : answer;
  }

  private static ContactRecord.Essentials essentials(TaskActionForm form, String said) {
    return new ContactRecord.Essentials(form.findingText(), form.minutesOrNull(), said);
  }

  private boolean isOwn(Viewer viewer, Task now, Closure closure) {
    var end = now.end();
    return end != null
        && end.by().equals(viewer.staff())
        && end.outcome() == closure.outcome()
        && Objects.equals(end.note(), closure.note())
        && Duration.between(end.at(), clock.instant()).toMinutes() < 5;
  }

  /** Whoever stops trying needs no next day. */
  private LocalDate again(Viewer viewer, TaskActionForm form) {
    return form.thenOrAgain() == Unreached.Then.STOP ? today(viewer) : day(viewer, form);
  }

  private LocalDate day(Viewer viewer, TaskActionForm form) {
    return Objects.requireNonNull(form.dayFrom(today(viewer)));
  }

  String sentence(Viewer viewer, Action action, Task now) {
    var title = "“" + now.title() + "”";
    var day = Dates.dayFrom(now.due(), today(viewer));
    return switch (action) {
      case CLOSURE -> "Closed " + title + ". " + nextStep(viewer, now);
      case ATTEMPTS ->
          now.isOpen()
              ? "Noted attempt " + now.attempts() + ". Next try: " + day + "." + asked(viewer, now)
              : "Stopped trying: closed " + title + ". " + nextStep(viewer, now);
      case DUE -> title + " is now due " + day + ".";
      case OWNER -> title + " is now with " + now.ownerName() + ".";
    };
  }

  private String asked(Viewer viewer, Task task) {
    return unreached.leadKnows(viewer, task) ? " The lead has been asked what to try." : "";
  }

  private String nextStep(Viewer viewer, Task closed) {
    return tasks.listOpen(viewer, closed.patient()).stream()
        .findFirst()
        .map(next ->
            "Next step: %s, %s.".formatted(next.title(), Dates.dayFrom(next.due(), today(viewer))))
        .orElse("Nothing else is open for this person.");
  }
}
