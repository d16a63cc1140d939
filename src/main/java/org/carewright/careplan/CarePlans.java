package org.carewright.careplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carewright.access.Relationships;
import org.carewright.access.Viewer;
import org.carewright.platform.Ids;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The care plans of patients, one at a time each. Reads leave the line in the trail to the page;
 * changes write it themselves. What is on a plan is changed through {@link PlanItems}.
 */
@Repository
@Transactional
public class CarePlans {

  /** What became of a step in a plan's life. */
  public sealed interface Step {
    record Done(CarePlan plan) implements Step {}

    /** Not possible yet; the sentences say what to do. */
    record Missing(List<String> sentences) implements Step {}

    /** Someone else changed it since it was read; nothing was changed. */
    record Stale(CarePlan now) implements Step {}
  }

  private final PlanRows rows;
  private final Editions editions;
  private final PlanChange change;
  private final PlanTasks tasks;
  private final Blockages blockages;
  private final Relationships relationships;
  private final Ids ids;
  private final Clock clock;

  CarePlans(
      PlanRows rows,
      Editions editions,
      PlanChange change,
      PlanTasks tasks,
      Blockages blockages,
      Relationships relationships,
      Ids ids,
      Clock clock) {
    this.rows = rows;
    this.editions = editions;
    this.change = change;
    this.tasks = tasks;
    this.blockages = blockages;
    this.relationships = relationships;
    this.ids = ids;
    this.clock = clock;
  }

  /** The plan that is being drafted or worked to. */
  @Transactional(readOnly = true)
  public Optional<CarePlan> find(Viewer viewer, PatientId patient) {
    relationships.require(viewer, patient);
    return rows.findCurrent(patient);
  }

  @Transactional(readOnly = true)
  public CarePlan get(Viewer viewer, PatientId patient) {
    return find(viewer, patient).orElseThrow(() -> Problem.notFound("This care plan"));
  }

  /** Plans that came to an end, the latest first. */
  @Transactional(readOnly = true)
  public List<CarePlan> listClosed(Viewer viewer, PatientId patient) {
    relationships.require(viewer, patient);
    return rows.listClosed(patient);
  }

  /** Every edition of a plan, newest first. */
  @Transactional(readOnly = true)
  public List<Edition> editions(Viewer viewer, PatientId patient, UUID plan) {
    relationships.require(viewer, patient);
    return editions.list(patient, plan);
  }

  @Transactional(readOnly = true)
  public Optional<Edition> findEdition(Viewer viewer, PatientId patient, UUID plan, int number) {
    relationships.require(viewer, patient);
    return editions.find(patient, plan, number);
  }

  /** Begins a draft; the plan that there already is stays. */
  public CarePlan start(Viewer by, PatientId patient) {
    relationships.require(by, patient);
    change.lock(patient);
    var already = rows.findCurrent(patient);
    if (already.isPresent()) {
      return already.get();
    }
    var id = ids.next();
    rows.insert(patient, id, by, clock.instant());
    return change.settle(by, patient, id, Edition.Kind.STARTED, "Started the plan", null);
  }

  /** Sets when the plan is reviewed and whom to call when we are not there. */
  public Step about(
      Viewer by,
      PatientId patient,
      int version,
      @Nullable LocalDate reviewOn,
      @Nullable String outOfHours) {
    var plan = change.begin(by, patient);
    if (plan.edited().version() != version) {
      return new Step.Stale(plan);
    }
    if (plan.isActive() && reviewOn == null) {
      return new Step.Missing(List.of("An active plan needs a review date"));
    }
    rows.about(plan, reviewOn, outOfHours, by, clock.instant());
    tasks.followReview(by, change.reload(patient, plan.id()));
    return done(by, plan, Edition.Kind.CHANGED, "Changed the review date or contact", null);
  }

  /** Puts a draft to work: its actions become tasks. An active plan stays as it is. */
  public Step activate(Viewer by, PatientId patient) {
    var plan = change.begin(by, patient);
    if (plan.isActive()) {
      return new Step.Done(plan);
    }
    var missing = new ArrayList<>(Readiness.missing(plan, by.today(clock)));
    blockages.of(by, plan).forEach(one -> missing.add(one.sentence()));
    if (!missing.isEmpty()) {
      return new Step.Missing(missing);
    }
    rows.activate(plan, clock.instant());
    tasks.followAll(by, change.reload(patient, plan.id()));
    return done(by, plan, Edition.Kind.ACTIVATED, "Put the plan to work", null);
  }

  /**
   * Notes that the plan was looked at again, which keeps it active until the next review.
   *
   * @param outcome what was found and decided
   */
  public Step review(Viewer by, PatientId patient, String outcome, LocalDate next) {
    var plan = change.begin(by, patient);
    if (!plan.isActive()) {
      return new Step.Missing(List.of("Only an active plan is reviewed. Put it to work first"));
    }
    if (!next.isAfter(by.today(clock))) {
      return new Step.Missing(List.of("Choose a date after today for the next review"));
    }
    tasks.reviewed(by, plan, outcome);
    rows.about(plan, next, plan.outOfHours(), by, clock.instant());
    tasks.followReview(by, change.reload(patient, plan.id()));
    return done(by, plan, Edition.Kind.REVIEWED, "Reviewed the plan", outcome);
  }

  /** Ends the plan and the tasks of what was still open on it. */
  public Step close(Viewer by, PatientId patient, String reason) {
    var plan = change.begin(by, patient);
    rows.close(plan, reason, clock.instant());
    tasks.followAll(by, change.reload(patient, plan.id()));
    return done(by, plan, Edition.Kind.CLOSED, "Closed the plan", reason);
  }

  private Step done(
      Viewer by, CarePlan plan, Edition.Kind kind, String what, @Nullable String why) {
    return new Step.Done(change.settle(by, plan.patient(), plan.id(), kind, what, why));
  }
}
