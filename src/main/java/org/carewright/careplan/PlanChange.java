package org.carewright.careplan;

import java.util.UUID;
import org.carewright.access.Relationships;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What comes before and after every change of a plan, whichever part it touches. */
@Component
class PlanChange {

  private final PlanRows rows;
  private final Editions editions;
  private final CarePlanFhir fhir;
  private final Tasks tasks;
  private final Relationships relationships;
  private final Audit audit;

  PlanChange(
      PlanRows rows,
      Editions editions,
      CarePlanFhir fhir,
      Tasks tasks,
      Relationships relationships,
      Audit audit) {
    this.rows = rows;
    this.editions = editions;
    this.fhir = fhir;
    this.tasks = tasks;
    this.relationships = relationships;
    this.audit = audit;
  }

  /** The patient's plan, which nobody else can change until this transaction ends. */
  CarePlan begin(Viewer by, PatientId patient) {
    relationships.require(by, patient);
    lock(patient);
    return rows.findCurrent(patient).orElseThrow(() -> Problem.notFound("This care plan"));
  }

  /**
   * The lock on the patient's work is the plan's too: an action and its task are one piece of work,
   * and two locks, taken by one person here first and by another there, would be a deadlock.
   */
  void lock(PatientId patient) {
    tasks.lock(patient);
  }

  /** Keeps the new edition, publishes it and leaves the line in the trail. */
  CarePlan settle(
      Viewer by, PatientId patient, UUID id, Edition.Kind kind, String what, @Nullable String why) {
    var number = rows.nextEdition(patient, id);
    var plan = reload(patient, id);
    editions.add(by, plan, number, kind, what, why);
    fhir.publish(plan);
    audit.changed(
        by, patient, "Care plan: " + Character.toLowerCase(what.charAt(0)) + what.substring(1));
    return plan;
  }

  CarePlan reload(PatientId patient, UUID id) {
    return rows.find(patient, id).orElseThrow();
  }
}
