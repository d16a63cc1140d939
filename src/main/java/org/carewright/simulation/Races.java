package org.carewright.simulation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.carewright.caseload.ClosingReason;
import org.carewright.caseload.Enrolment;
import org.carewright.caseload.Enrolments;
import org.carewright.task.Closure;
import org.carewright.task.Outcome;
import org.carewright.task.Owner;
import org.carewright.task.Task;
import org.carewright.task.Tasks;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Two or more people do something about the same patient at the same moment. */
@Component
@ConditionalOnProperty("carewright.simulation")
class Races implements Happening {

  private static final int A_DAY = 2;
  private static final int ONE_IN = 500;

  private final Tasks tasks;
  private final Enrolments enrolments;

  Races(Tasks tasks, Enrolments enrolments) {
    this.tasks = tasks;
    this.enrolments = enrolments;
  }

  @Override
  public int order() {
    return 60;
  }

  @Override
  public void on(Day day, Site site, Steps steps) {
    if (!day.settings().has(Trouble.RACES) || site.residents().isEmpty()) {
      return;
    }
    steps.turnTo(day.at(site, LocalTime.of(14, 0)));
    for (int n = 0; n < Math.max(A_DAY, site.residents().size() / ONE_IN); n++) {
      var chance = day.chance(site, 90_000 + n);
      var resident = site.residents().get(chance.nextInt(site.residents().size()));
      var runners = runners(day.date(), site, resident, chance);
      if (runners.size() > 1) {
        steps.race("two people at once", resident, runners);
      }
    }
  }

  private List<Runnable> runners(LocalDate today, Site site, Resident resident, Random chance) {
    var one = site.coordinators().get(chance.nextInt(site.coordinators().size()));
    var other = site.coordinators().get(chance.nextInt(site.coordinators().size()));
    var runners = new ArrayList<Runnable>();
    for (var task : tasks.listOpen(one.viewer(), resident.id())) {
      var who = chance.nextBoolean() ? one : other;
      runners.add(act(today, who, other, task, chance.nextInt(3)));
    }
    if (chance.nextInt(4) == 0) {
      enrolments.list(one.viewer(), resident.id()).stream()
          .filter(Enrolment::isOpen)
          .findFirst()
          .ifPresent(open ->
              runners.add(() ->
                  enrolments.close(
                      one.viewer(),
                      open.patient(),
                      open.id(),
                      open.version(),
                      ClosingReason.GOALS_MET,
                      null)));
    }
    return runners;
  }

  private Runnable act(LocalDate today, Worker who, Worker to, Task task, int what) {
    return switch (what) {
      case 0 ->
          () ->
              tasks.close(who.viewer(), task.patient(), task.id(), new Closure(Outcome.DONE, null));
      case 1 ->
          () ->
              tasks.reschedule(
                  who.viewer(), task.patient(), task.id(), task.version(), today.plusDays(3), null);
      default ->
          () ->
              tasks.reassign(
                  who.viewer(),
                  task.patient(),
                  task.id(),
                  task.version(),
                  Owner.of(to.viewer().staff()),
                  null);
    };
  }
}
