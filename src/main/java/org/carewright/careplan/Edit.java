package org.carewright.careplan;

/** What became of a change to one item of a plan. */
public sealed interface Edit {

  /** Done; this is the plan now. */
  record Saved(CarePlan plan) implements Edit {}

  /** Someone else changed the item since it was read; nothing was changed. */
  record Stale(CarePlan plan, PlanItem now) implements Edit {}

  /** Someone else took the item off the plan since it was read; nothing was changed. */
  record Gone(CarePlan plan) implements Edit {}
}
