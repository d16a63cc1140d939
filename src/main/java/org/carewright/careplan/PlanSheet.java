package org.carewright.careplan;

/** The plan in plain words for the patient, on paper. */
record PlanSheet(PlanPage page, CarePlan plan, String printed, String printedBy) {

  /** Who does an action, as the patient reads it. */
  String who(Action action) {
    return action.owner() instanceof ActionOwner.ThePatient ? "I do" : action.ownerName();
  }
}
