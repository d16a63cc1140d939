package org.carewright.simulation;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.carewright.caseload.ClosingReason;
import org.carewright.caseload.Enrolment;
import org.carewright.caseload.EnrolmentStatus;
import org.carewright.caseload.Enrolments;
import org.carewright.caseload.NewEnrolment;
import org.carewright.caseload.Risk;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What turns in people's lives: pauses and their end, other risks and coordinators, goodbyes. */
@Component
@ConditionalOnProperty("carewright.simulation")
class Turns implements Happening {

  private final Enrolments enrolments;

  Turns(Enrolments enrolments) {
    this.enrolments = enrolments;
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public void on(Day day, Site site, Steps steps) {
    steps.turnTo(day.at(site, LocalTime.of(9, 30)));
    var errands = new ArrayList<Errand>();
    for (var resident : site.residents()) {
      var chance = day.chance(resident, 50_000);
      var at = chance.nextInt(1_000);
      if (at < 12) {
        errands.add(new Errand(resident, () -> turn(day, site, resident, at, chance, steps)));
      }
    }
    steps.together(errands);
  }

  private void turn(Day day, Site site, Resident resident, int at, Random chance, Steps steps) {
    var by = site.coordinators().get(chance.nextInt(site.coordinators().size()));
    var all = enrolments.list(by.viewer(), resident.id());
    var open = all.stream().filter(Enrolment::isOpen).findFirst().orElse(null);
    if (open == null) {
      return;
    }
    if (open.status() == EnrolmentStatus.PAUSED) {
      steps.take("resumed", resident, () -> resume(by, open));
    } else if (at < 3 && day.settings().has(Trouble.PAUSES)) {
      var until = day.date().plusDays(7 + chance.nextInt(30));
      steps.take(
          "paused",
          resident,
          () ->
              enrolments.pause(
                  by.viewer(), open.patient(), open.id(), open.version(), until, "Away"));
    } else if (at < 6 && day.settings().has(Trouble.ENDINGS)) {
      steps.take("closed and enrolled again", resident, () -> again(by, open, chance));
    } else if (day.settings().has(Trouble.CHANGES)) {
      var risk = Risk.values()[chance.nextInt(3)];
      steps.take("changed coordinator or risk", resident, () -> change(by, open, risk));
    }
  }

  private void resume(Worker by, Enrolment open) {
    enrolments.resume(by.viewer(), open.patient(), open.id(), open.version(), null);
  }

  private void change(Worker by, Enrolment open, Risk risk) {
    enrolments.reassign(
        by.viewer(),
        open.patient(),
        open.id(),
        open.version(),
        by.viewer().staff(),
        by.team(),
        risk,
        null);
  }

  /** The door stays open: who leaves comes back the same day with something else. */
  private void again(Worker by, Enrolment open, Random chance) {
    var reasons = List.of(ClosingReason.GOALS_MET, ClosingReason.DECLINED, ClosingReason.HANDED_ON);
    enrolments.close(
        by.viewer(),
        open.patient(),
        open.id(),
        open.version(),
        reasons.get(chance.nextInt(reasons.size())),
        null);
    enrolments.enrol(
        by.viewer(),
        new NewEnrolment(
            open.patient(),
            "community-support",
            by.viewer().staff(),
            by.team(),
            Risk.LOW,
            "Came back",
            null));
  }
}
