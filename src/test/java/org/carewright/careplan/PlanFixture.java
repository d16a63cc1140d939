package org.carewright.careplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.carewright.access.Viewer;
import org.carewright.patient.PatientDetailsBuilder;
import org.carewright.patient.Patients;
import org.carewright.patient.Patients.Registration;
import org.carewright.patient.PersonName;
import org.carewright.platform.PatientId;
import org.carewright.task.Owner;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Makes patients with plans. */
@TestComponent
class PlanFixture {

  private final Patients patients;
  private final CarePlans plans;
  private final PlanItems items;
  private final Clock clock;

  PlanFixture(Patients patients, CarePlans plans, PlanItems items, Clock clock) {
    this.patients = patients;
    this.plans = plans;
    this.items = items;
    this.clock = clock;
  }

  PatientId patient(Viewer by) {
    var details = new PatientDetailsBuilder(new PersonName(null, "Łukasz", "Zoë 李")).build();
    return ((Registration.Registered) patients.register(by, details, UUID.randomUUID())).patient();
  }

  LocalDate in(int days, Viewer by) {
    return by.today(clock).plusDays(days);
  }

  ItemText.OfGoal goal(UUID need, Viewer by) {
    return new ItemText.OfGoal(
        need, "I want to get up the church steps", "Flights of stairs", "2", "flights", in(60, by));
  }

  ItemText.OfAction action(@Nullable UUID goal, ActionOwner owner, Viewer by) {
    return new ItemText.OfAction(goal, "Ask the therapist for a visit", owner, in(7, by));
  }

  /** A draft with everything it needs; returns its only action. */
  UUID readyDraft(Viewer by, PatientId patient) {
    plans.start(by, patient);
    var need = items.add(by, patient, new ItemText.OfNeed("Breathless on stairs", null, null));
    var goal = items.add(by, patient, goal(need, by));
    var action =
        items.add(by, patient, action(goal, new ActionOwner.Worker(Owner.of(by.staff())), by));
    var contingency =
        new ItemText.OfContingency("I gain 3 lb in two days", "I call the same day", "01632 960 7");
    items.add(by, patient, contingency);
    plans.about(by, patient, plans.get(by, patient).edited().version(), in(90, by), "Nurse line");
    return action;
  }

  UUID activePlan(Viewer by, PatientId patient) {
    var action = readyDraft(by, patient);
    plans.activate(by, patient);
    return action;
  }
}
