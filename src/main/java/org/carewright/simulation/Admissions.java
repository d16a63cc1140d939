package org.carewright.simulation;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.Random;
import org.carewright.caseload.Enrolments;
import org.carewright.caseload.NewEnrolment;
import org.carewright.caseload.Risk;
import org.carewright.platform.Ids;
import org.carewright.platform.TurnableClock;
import org.carewright.record.Records;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * People come home from hospital: the stay arrives as a FHIR Encounter, which starts the clocks of
 * a discharge, and most are enrolled in transitional care the same morning.
 */
@Component
@ConditionalOnProperty("carewright.simulation")
class Admissions implements Happening {

  private static final double A_DAY = 0.01;

  private final Records records;
  private final Enrolments enrolments;
  private final TransactionTemplate transaction;
  private final TurnableClock clock;
  private final Ids ids;

  Admissions(
      Records records,
      Enrolments enrolments,
      TransactionTemplate transaction,
      TurnableClock clock,
      Ids ids) {
    this.records = records;
    this.enrolments = enrolments;
    this.transaction = transaction;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public int order() {
    return 15;
  }

  @Override
  public void on(Day day, Site site, Steps steps) {
    if (!day.settings().has(Trouble.ADMISSIONS)) {
      return;
    }
    steps.turnTo(day.at(site, LocalTime.of(9, 15)));
    var coordinators = site.coordinators();
    var homes = new ArrayList<Errand>();
    var enrolled = new ArrayList<Errand>();
    for (var resident : site.residents()) {
      var chance = day.chance(resident, 180_000);
      if (chance.nextDouble() < A_DAY) {
        homes.add(errand(resident, steps, "home from hospital", () -> comesHome(resident)));
        if (chance.nextInt(4) > 0) {
          var by = coordinators.get(chance.nextInt(coordinators.size()));
          enrolled.add(
              errand(resident, steps, "transitional care", () -> enrol(by, resident, chance)));
        }
      }
    }
    steps.together(homes);
    steps.together(enrolled);
  }

  private static Errand errand(Resident about, Steps steps, String what, Runnable step) {
    return new Errand(about, () -> steps.take(what, about, step));
  }

  private void comesHome(Resident resident) {
    var end = clock.instant().minus(Duration.ofHours(1));
    var stay = new Encounter();
    stay.setId(ids.next().toString());
    stay.setStatus(Encounter.EncounterStatus.FINISHED)
        .setClass_(
            new Coding(
                "http://terminology.hl7.org/CodeSystem/v3-ActCode", "IMP", "inpatient encounter"))
        .setSubject(new Reference("Patient/" + resident.id()))
        .setPeriod(
            new Period().setStart(Date.from(end.minus(Duration.ofDays(4)))).setEnd(Date.from(end)));
    transaction.executeWithoutResult(tx -> records.publish(resident.id(), stay));
  }

  /** Who is in it already is refused, as they should be. */
  private void enrol(Worker by, Resident resident, Random chance) {
    enrolments.enrol(
        by.viewer(),
        new NewEnrolment(
            resident.id(),
            "transitional-care",
            by.viewer().staff(),
            by.team(),
            chance.nextBoolean() ? Risk.HIGH : Risk.MEDIUM,
            "Home from hospital",
            "Agreed with the ward"));
  }
}
