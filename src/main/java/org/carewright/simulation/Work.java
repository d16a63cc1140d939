package org.carewright.simulation;

import java.util.List;
import java.util.Random;
import org.carewright.calendar.WorkingCalendars;
import org.carewright.contact.ContactFacts;
import org.carewright.contact.ContactId;
import org.carewright.contact.Contacts;
import org.carewright.contact.Direction;
import org.carewright.contact.Finding;
import org.carewright.contact.FollowUp;
import org.carewright.contact.Mode;
import org.carewright.contact.NewContact;
import org.carewright.contact.NotReached;
import org.carewright.contact.Note;
import org.carewright.contact.Party;
import org.carewright.contact.Reach;
import org.carewright.platform.Ids;
import org.carewright.platform.TurnableClock;
import org.carewright.task.Closure;
import org.carewright.task.Outcome;
import org.carewright.task.Task;
import org.carewright.task.TaskKind;
import org.carewright.task.Tasks;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Does one piece of work as people do: most of it, not all of it, and not always at once. */
@Component
@ConditionalOnProperty("carewright.simulation")
class Work {

  private static final double IN_VAIN = 0.3;
  private static final double PUT_OFF = 0.08;

  private final Tasks tasks;
  private final Contacts contacts;
  private final WorkingCalendars calendars;
  private final TurnableClock clock;
  private final Ids ids;

  Work(Tasks tasks, Contacts contacts, WorkingCalendars calendars, TurnableClock clock, Ids ids) {
    this.tasks = tasks;
    this.contacts = contacts;
    this.calendars = calendars;
    this.clock = clock;
    this.ids = ids;
  }

  void settle(Day day, Worker worker, Caseload.Item item, Random chance, Steps steps) {
    var task = tasks.get(worker.viewer(), item.resident().id(), item.task());
    // What an earlier step has ended already is not done again.
    if (!task.isOpen() || chance.nextDouble() < PUT_OFF) {
      return;
    }
    if (task.kind().reachesOut()) {
      contact(day, worker, item.resident(), task, chance, steps);
      return;
    }
    steps.take(
        "tasks done",
        item.resident(),
        () ->
            tasks.close(
                worker.viewer(), task.patient(), task.id(), new Closure(Outcome.DONE, "Done")));
  }

  private void contact(
      Day day, Worker worker, Resident resident, Task task, Random chance, Steps steps) {
    var reached = !day.settings().has(Trouble.FAILED_CALLS) || chance.nextDouble() >= IN_VAIN;
    var minutes = 5 + 5 * chance.nextInt(6);
    var visit = task.kind() == TaskKind.VISIT;
    steps.take(
        reached ? "contacts made" : "contacts tried in vain",
        resident,
        () -> {
          var why = visit ? NotReached.NOT_AT_HOME : NotReached.NO_ANSWER;
          var facts =
              new ContactFacts(
                  clock.instant(),
                  visit ? Mode.VISIT : Mode.CALL,
                  Direction.OUTGOING,
                  reached ? new Reach.Reached(finding(chance)) : new Reach.InVain(why),
                  Party.PATIENT,
                  null,
                  null,
                  reached ? minutes : 2,
                  new Note(task.title(), reached ? "Spoke about it" : null, null));
          var next = new ContactId(ids.next());
          contacts.record(
              worker.viewer(),
              new NewContact(next, resident.id(), facts, follow(day, task, reached)));
        });
  }

  private FollowUp follow(Day day, Task task, boolean reached) {
    if (reached) {
      return new FollowUp(List.of(task.id()), null, null, false);
    }
    var calendar = calendars.of(task.organisation());
    var again = calendar.after(day.date(), task.attempts() == 0 ? 1 : 3);
    return new FollowUp(List.of(task.id()), null, again, task.attempts() >= 2);
  }

  private static Finding finding(Random chance) {
    var at = chance.nextDouble();
    return at < 0.75 ? Finding.STEADY : at < 0.94 ? Finding.CHANGED : Finding.WORRYING;
  }
}
