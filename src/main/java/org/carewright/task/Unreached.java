package org.carewright.task;

import java.time.Clock;
import java.util.Optional;
import org.carewright.access.Viewer;
import org.carewright.calendar.WorkingCalendars;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An attempt in vain and what follows from it, in one transaction. */
@Component
@Transactional
class Unreached {

  /** The source of a task that asks the lead; the module of contacts opens such ones, too. */
  static final String SOURCE = "unreached";

  /** What is done after an attempt in vain. */
  enum Then {
    AGAIN("Try again"),
    ASK_LEAD("Ask the lead what to try next, and try again meanwhile"),
    STOP("Stop trying: close as “could not reach”");

    private final String label;

    Then(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  private final Tasks tasks;
  private final Leads leads;
  private final WorkingCalendars calendars;
  private final Clock clock;

  Unreached(Tasks tasks, Leads leads, WorkingCalendars calendars, Clock clock) {
    this.tasks = tasks;
    this.leads = leads;
    this.calendars = calendars;
    this.clock = clock;
  }

  TaskAnswer attempted(Viewer by, Task task, int seen, Attempt attempt, Then then) {
    var lead = then == Then.ASK_LEAD ? whom(by) : Optional.<Owner>empty();
    if (then == Then.ASK_LEAD && lead.isEmpty()) {
      return new TaskAnswer.Refused(
          "There is nobody to ask: no team lead, and you are in no team. Ask an administrator.");
    }
    var answer = tasks.attempted(by, task.patient(), task.id(), seen, attempt);
    if (!(answer instanceof TaskAnswer.Accepted(Task now))) {
      return answer;
    }
    return switch (then) {
      case AGAIN -> answer;
      case ASK_LEAD -> {
        lead.filter(l -> !leadKnows(by, now)).ifPresent(owner -> ask(by, now, owner));
        yield answer;
      }
      case STOP ->
          tasks.close(
              by, now.patient(), now.id(), new Closure(Outcome.COULD_NOT_REACH, attempt.note()));
    };
  }

  /** A lead, or whoever else of the team takes it. */
  private Optional<Owner> whom(Viewer by) {
    return leads.of(by).or(() -> by.teams().stream().findFirst().map(Owner::of));
  }

  boolean leadKnows(Viewer viewer, Task task) {
    return tasks.listOpen(viewer, task.patient()).stream()
        .anyMatch(open -> open.source().kind().equals(SOURCE));
  }

  private void ask(Viewer by, Task task, Owner lead) {
    var today = by.today(clock);
    tasks.open(
        by,
        new NewTask(
            task.patient(),
            task.enrolment(),
            TaskKind.COORDINATION,
            "Cannot be reached: decide what to try next",
            new Reason(
                "The lead decides after repeated attempts in vain",
                "tried %d times for “%s”".formatted(task.attempts(), task.title()),
                today),
            new Source(SOURCE, task.id().value()),
            lead,
            calendars.of(by).after(today, 1),
            Priority.SOON));
  }
}
