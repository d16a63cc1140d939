package org.carewright.careplan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plan on the patient's overview.
 *
 * @param path where the plan is
 * @param plan null while there is none
 */
record PlanGlance(
    String path,
    String calledName,
    @Nullable CarePlan plan,
    @Nullable String review,
    boolean reviewOverdue,
    List<Row> rows,
    List<Contingency> contingencies) {

  /** A goal and what is next for it. */
  record Row(Goal goal, @Nullable String need, String next, boolean overdue) {}
}
