package org.carewright.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carewright.access.Viewer;
import org.carewright.calendar.WorkingCalendars;
import org.carewright.task.Attempt;
import org.carewright.task.Closure;
import org.carewright.task.Leads;
import org.carewright.task.NewTask;
import org.carewright.task.Outcome;
import org.carewright.task.Owner;
import org.carewright.task.Priority;
import org.carewright.task.Reason;
import org.carewright.task.Source;
import org.carewright.task.Task;
import org.carewright.task.TaskAnswer;
import org.carewright.task.TaskId;
import org.carewright.task.TaskKind;
import org.carewright.task.Tasks;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does to the tasks what follows from a contact. */
@Component
class FollowUps {

  static final String CONTACT = "contact";
  static final String UNREACHED = "unreached";

  private final ContactRows rows;
  private final Tasks tasks;
  private final Leads leads;
  private final WorkingCalendars calendars;
  private final Clock clock;

  FollowUps(ContactRows rows, Tasks tasks, Leads leads, WorkingCalendars calendars, Clock clock) {
    this.rows = rows;
    this.tasks = tasks;
    this.leads = leads;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** Returns what could not be done because someone was quicker. */
  List<String> carryOut(Viewer by, Contact contact, FollowUp followUp) {
    var asides = new ArrayList<String>();
    for (var id : followUp.answers()) {
      answer(by, contact, tasks.get(by, contact.patient(), id), followUp).ifPresent(asides::add);
    }
    var next = followUp.next();
    if (next != null && contact.facts().reach().succeeded()) {
      open(by, contact, next);
    }
    var again = followUp.tryAgain();
    if (again != null && followUp.answers().isEmpty() && !contact.facts().reach().succeeded()) {
      tryAgain(by, contact, again);
    }
    if (followUp.tellLead() && !contact.facts().reach().succeeded()) {
      tellLead(by, contact).ifPresent(asides::add);
    }
    return asides;
  }

  private Optional<String> answer(Viewer by, Contact contact, Task task, FollowUp followUp) {
    var reached = contact.facts().reach();
    var answer =
        switch (reached) {
          case Reach.Reached r -> settle(by, contact, task);
          case Reach.InVain v -> attempt(by, contact, task, v.why(), followUp.tryAgain());
        };
    return switch (answer) {
      case TaskAnswer.Accepted a -> {
        effect(
            contact,
            task.id(),
            reached.succeeded() ? ContactEffect.Kind.SETTLED : ContactEffect.Kind.ATTEMPTED);
        yield Optional.empty();
      }
      case TaskAnswer.Overtaken o -> Optional.of("“" + task.title() + "”: " + o.sentence());
      case TaskAnswer.Refused r -> Optional.of("“" + task.title() + "”: " + r.sentence());
    };
  }

  private TaskAnswer settle(Viewer by, Contact contact, Task task) {
    var facts = contact.facts();
    var outcome = task.kind().reachesOut() && facts.inTouch() ? Outcome.CONTACT_MADE : Outcome.DONE;
    var agreed = facts.note().agreed();
    return tasks.close(
        by,
        task.patient(),
        task.id(),
        new Closure(outcome, agreed == null ? facts.note().said() : agreed));
  }

  private TaskAnswer attempt(
      Viewer by, Contact contact, Task task, NotReached why, @Nullable LocalDate again) {
    var day = again == null ? task.due() : again;
    var remark = contact.facts().note().said();
    return task.kind().reachesOut()
        ? tasks.attempted(
            by, task.patient(), task.id(), Tasks.LATEST, new Attempt(why.result(), remark, day))
        : tasks.reschedule(by, task.patient(), task.id(), Tasks.LATEST, day, why.label());
  }

  private void open(Viewer by, Contact contact, NextStep next) {
    open(
        by,
        contact,
        next,
        new Reason("Agreed at the last contact", brief(by, contact), day(by, contact)),
        new Source(CONTACT, contact.id().value()),
        priority(contact.facts().reach()));
  }

  private void tryAgain(Viewer by, Contact contact, LocalDate again) {
    var next =
        new NextStep(
            "Try again: " + contact.facts().note().reason(),
            contact.facts().mode() == Mode.VISIT ? TaskKind.VISIT : TaskKind.CONTACT,
            again,
            Owner.of(by.staff()));
    open(
        by,
        contact,
        next,
        new Reason("An attempt in vain is repeated", brief(by, contact), day(by, contact)),
        new Source(CONTACT, contact.id().value()),
        Priority.ROUTINE);
  }

  private Optional<String> tellLead(Viewer by, Contact contact) {
    if (leadKnows(by, contact)) {
      return Optional.empty();
    }
    var lead = leads.of(by).orElse(null);
    if (lead == null) {
      return Optional.of("There is no team lead to tell. Ask an administrator to name one.");
    }
    var next =
        new NextStep(
            "Cannot be reached: decide what to try next",
            TaskKind.REVIEW,
            calendars.of(by).after(by.today(clock), 1),
            lead);
    open(
        by,
        contact,
        next,
        new Reason(
            "The lead is told after three attempts in vain", brief(by, contact), day(by, contact)),
        new Source(UNREACHED, contact.id().value()),
        Priority.SOON);
    return Optional.empty();
  }

  private boolean leadKnows(Viewer by, Contact contact) {
    return tasks.listOpen(by, contact.patient()).stream()
        .anyMatch(task -> task.source().kind().equals(UNREACHED));
  }

  private void open(
      Viewer by, Contact contact, NextStep next, Reason reason, Source source, Priority priority) {
    var task =
        tasks.open(
            by,
            new NewTask(
                contact.patient(),
                contact.enrolment(),
                next.kind(),
                next.title(),
                reason,
                source,
                next.owner(),
                next.due(),
                priority));
    effect(contact, task, ContactEffect.Kind.OPENED);
  }

  private void effect(Contact contact, TaskId task, ContactEffect.Kind kind) {
    rows.affects(contact.patient(), contact.id(), task.value(), kind.name());
  }

  /** "Call on Mon 23 Nov 2026: no answer". */
  private static String brief(Viewer by, Contact contact) {
    var facts = contact.facts();
    var what = facts.mode().label() + " on " + Dates.day(day(by, contact));
    var how =
        switch (facts.reach()) {
          case Reach.Reached r -> r.finding().label();
          case Reach.InVain v -> v.why().label();
        };
    return what + ": " + how.toLowerCase(Locale.ROOT);
  }

  private static LocalDate day(Viewer by, Contact contact) {
    return LocalDate.ofInstant(contact.facts().at(), by.zone());
  }

  private static Priority priority(Reach reach) {
    return switch (reach) {
      case Reach.Reached(Finding finding) when finding == Finding.URGENT -> Priority.URGENT;
      case Reach.Reached(Finding finding) when finding == Finding.WORRYING -> Priority.SOON;
      case Reach.Reached r -> Priority.ROUTINE;
      case Reach.InVain v -> Priority.ROUTINE;
    };
  }
}
