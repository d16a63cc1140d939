package org.carewright.careplan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.carewright.platform.PatientId;
import org.carewright.record.Records;
import org.carewright.task.Owner;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Goal.GoalTargetComponent;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.stereotype.Component;

/** Says a plan as FHIR R4: the CarePlan, its Goals, and a Condition for each need written here. */
@Component
class CarePlanFhir {

  private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";

  private final Records records;

  CarePlanFhir(Records records) {
    this.records = records;
  }

  void publish(CarePlan plan) {
    var patient = plan.patient();
    plan.needs().stream()
        .filter(need -> need.condition() == null)
        .forEach(need -> records.publish(patient, condition(patient, need)));
    plan.goals().forEach(goal -> records.publish(patient, goal(plan, goal)));
    records.publish(patient, of(plan));
  }

  static org.hl7.fhir.r4.model.CarePlan of(CarePlan plan) {
    var fhir = new org.hl7.fhir.r4.model.CarePlan();
    fhir.setId(plan.id().toString());
    fhir.setStatus(
            switch (plan.status()) {
              case DRAFT -> CarePlanStatus.DRAFT;
              case ACTIVE -> CarePlanStatus.ACTIVE;
              case CLOSED -> CarePlanStatus.COMPLETED;
            })
        .setIntent(CarePlanIntent.PLAN)
        .setTitle("Care plan")
        .setSubject(subject(plan.patient()))
        .setCreated(Date.from(plan.startedAt()))
        .setPeriod(period(plan))
        .addCareTeam(new Reference("CareTeam/" + plan.patient()));
    plan.needs().forEach(need -> fhir.addAddresses(reference(need)));
    plan.goals().forEach(goal -> fhir.addGoal(new Reference("Goal/" + goal.id())));
    plan.actions().forEach(action -> fhir.addActivity(activity(plan, action)));
    plan.contingencies()
        .forEach(c ->
            fhir.addNote()
                .setText(
                    "If "
                        + c.ifThis()
                        + ", then "
                        + c.thenThat()
                        + (c.callWhom() == null ? "" : ". Call " + c.callWhom())));
    var hours = plan.outOfHours();
    if (hours != null) {
      fhir.addNote().setText("Out of hours: " + hours);
    }
    return fhir;
  }

  private static Period period(CarePlan plan) {
    var period = new Period();
    period.setStart(date(plan.activatedAt() == null ? plan.startedAt() : plan.activatedAt()));
    return period.setEnd(date(plan.closedAt()));
  }

  @NullUnmarked
  private static Date date(Instant at) {
    return at == null ? null : Date.from(at);
  }

  private static Reference reference(Need need) {
    var id = need.condition() == null ? need.id().toString() : need.condition();
    return new Reference("Condition/" + id).setDisplay(need.what());
  }

  /** US Core's category health-concern: a need that nobody has made a diagnosis of. */
  static Condition condition(PatientId patient, Need need) {
    var condition = new Condition();
    condition.setId(need.id().toString());
    condition
        .setClinicalStatus(coded(TERMINOLOGY + "condition-clinical", "active"))
        .addCategory(
            coded("http://hl7.org/fhir/us/core/CodeSystem/condition-category", "health-concern"))
        .setCode(new CodeableConcept().setText(need.what()))
        .setSubject(subject(patient));
    if (need.note() != null) {
      condition.addNote().setText(need.note());
    }
    return condition;
  }

  static org.hl7.fhir.r4.model.Goal goal(CarePlan plan, Goal goal) {
    var fhir = new org.hl7.fhir.r4.model.Goal();
    fhir.setId(goal.id().toString());
    fhir.setLifecycleStatus(lifecycle(plan, goal))
        .setDescription(new CodeableConcept().setText(goal.words()))
        .setSubject(subject(plan.patient()))
        .addTarget(target(goal));
    plan.needs().stream()
        .filter(need -> need.id().equals(goal.need()))
        .forEach(need -> fhir.addAddresses(reference(need)));
    var latest = goal.latest();
    if (latest != null) {
      fhir.setAchievementStatus(coded(TERMINOLOGY + "goal-achievement", latest.status().code()));
      fhir.setStatusDateElement(new DateType(Date.from(latest.at())));
      if (latest.note() != null) {
        fhir.addNote().setText(latest.note());
      }
    }
    return fhir;
  }

  private static GoalLifecycleStatus lifecycle(CarePlan plan, Goal goal) {
    var latest = goal.latest();
    if (latest != null && latest.status() == Progress.Status.ACHIEVED) {
      return GoalLifecycleStatus.COMPLETED;
    }
    if (latest != null && latest.status() == Progress.Status.STOPPED || plan.isClosed()) {
      return GoalLifecycleStatus.CANCELLED;
    }
    return plan.isActive() ? GoalLifecycleStatus.ACTIVE : GoalLifecycleStatus.PROPOSED;
  }

  private static GoalTargetComponent target(Goal goal) {
    var target = new GoalTargetComponent();
    target.setMeasure(new CodeableConcept().setText(goal.measure())).setDue(day(goal.due()));
    if (goal.target().matches("-?\\d+([.]\\d+)?")) {
      var quantity = new Quantity().setValue(new BigDecimal(goal.target()));
      return target.setDetail(goal.unit() == null ? quantity : quantity.setUnit(goal.unit()));
    }
    return target.setDetail(new StringType(goal.targetText()));
  }

  private static CarePlanActivityComponent activity(CarePlan plan, Action action) {
    var detail = new CarePlanActivityDetailComponent();
    detail
        .setStatus(
            switch (action.status()) {
              case OPEN ->
                  plan.isActive()
                      ? CarePlanActivityStatus.INPROGRESS
                      : CarePlanActivityStatus.NOTSTARTED;
              case DONE -> CarePlanActivityStatus.COMPLETED;
              case NOT_DONE -> CarePlanActivityStatus.CANCELLED;
            })
        .setDescription(action.what())
        .setScheduled(new Period().setEndElement(new DateTimeType(action.due().toString())))
        .addPerformer(performer(plan, action));
    if (action.goal() != null) {
      detail.addGoal(new Reference("Goal/" + action.goal()));
    }
    if (action.outcome() != null) {
      detail.setStatusReason(new CodeableConcept().setText(action.outcome()));
    }
    var activity = new CarePlanActivityComponent().setDetail(detail);
    if (action.task() != null) {
      activity.addOutcomeReference(new Reference("Task/" + action.task()));
    }
    return activity;
  }

  private static Reference performer(CarePlan plan, Action action) {
    var reference =
        switch (action.owner()) {
          case ActionOwner.Worker(Owner.OfStaff(var staff)) ->
              new Reference("Practitioner/" + staff);
          case ActionOwner.Worker(Owner.OfTeam(var team)) -> new Reference("Organization/" + team);
          case ActionOwner.ThePatient() -> subject(plan.patient());
          case ActionOwner.Someone(var name) -> new Reference();
        };
    return reference.setDisplay(action.ownerName());
  }

  private static Reference subject(PatientId patient) {
    return new Reference("Patient/" + patient);
  }

  private static CodeableConcept coded(String system, String code) {
    return new CodeableConcept(new Coding().setSystem(system).setCode(code));
  }

  private static DateType day(LocalDate day) {
    return new DateType(day.toString());
  }
}
