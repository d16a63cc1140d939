package org.carewright.sample;

import java.time.LocalDate;
import java.util.Random;
import org.carewright.access.Viewer;
import org.carewright.task.Closure;
import org.carewright.task.Outcome;
import org.carewright.task.Owner;
import org.carewright.task.Task;
import org.carewright.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Does one task of the sample as its owner would. */
@Component
@ConditionalOnProperty("carewright.demo")
class DayOfWork {

  private final Tasks tasks;
  private final SampleContacts contacts;
  private final SampleVisits visits;
  private final SamplePlans plans;
  private final SampleWords words = SampleWords.read();

  DayOfWork(Tasks tasks, SampleContacts contacts, SampleVisits visits, SamplePlans plans) {
    this.tasks = tasks;
    this.contacts = contacts;
    this.visits = visits;
    this.plans = plans;
  }

  void settle(Cast cast, Person person, Task task, LocalDate day, Random random) {
    var owner = owner(cast, person, task);
    if (owner == null) {
      return;
    }
    switch (task.kind()) {
      case CONTACT, VISIT -> contacts.make(owner, person, task, day, random);
      case ASSESSMENT -> {
        visits.assess(cast, person, random);
        done(owner, person, task, random);
      }
      case REVIEW -> {
        plans.agree(cast, person, day, random);
        done(owner, person, task, random);
      }
      case ACTION, MEDICINES, INFORMATION, PAPERWORK, COORDINATION ->
          done(owner, person, task, random);
    }
  }

  /** What the plan itself has closed by now stays as it is. */
  private void done(Viewer owner, Person person, Task task, Random random) {
    if (!tasks.get(owner, person.id(), task.id()).isOpen()) {
      return;
    }
    var closure = new Closure(Outcome.DONE, SampleWords.one(words.done(), random));
    tasks.close(owner, person.id(), task.id(), closure);
  }

  /** The owner, if they may see the person; a team's work is taken up by the coordinator. */
  private static @Nullable Viewer owner(Cast cast, Person person, Task task) {
    return switch (task.owner()) {
      case Owner.OfTeam team -> person.coordinator();
      case Owner.OfStaff(var staff) ->
          cast.staff().values().stream()
              .filter(viewer -> viewer.staff().equals(staff))
              .findFirst()
              .orElse(null);
    };
  }
}
