package org.carewright.careplan;

import java.util.List;
import java.util.UUID;
import org.carewright.patient.PatientHeader;
import org.carewright.ui.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * A patient's plan at a glance.
 *
 * @param plan null while there is none
 * @param missing what it needs before it is put to work
 * @param blocked actions that cannot become tasks as they stand
 * @param refused whether it was just tried in vain to put the plan to work
 * @param review "Tue 24 Nov 2026 (tomorrow)"
 * @param stand its state and last change in one line
 * @param editors who else has it open for editing
 * @param said what was just done, when only this part of the page is sent
 * @param copies copies given to people, in words
 */
record PlanPage(
    PatientHeader header,
    @Nullable CarePlan plan,
    List<NeedGroup> groups,
    @Nullable String whatMatters,
    List<String> missing,
    List<Blocked> blocked,
    boolean refused,
    @Nullable String review,
    boolean reviewOverdue,
    String stand,
    @Nullable String editors,
    List<String> copies,
    List<String> closed,
    int done,
    @Nullable String said,
    FieldErrors errors) {

  /** A need with its goals; {@code need} is null for goals that stand alone. */
  record NeedGroup(@Nullable Need need, List<GoalGroup> goals) {}

  /** A goal with its actions; {@code goal} is null for actions that stand alone. */
  record GoalGroup(
      @Nullable Goal goal, @Nullable String due, @Nullable Trend trend, List<ActionRow> actions) {}

  /** An action; {@code elsewhere} says where its task is not as the plan says. */
  record ActionRow(Action action, String due, boolean overdue, @Nullable String elsewhere) {}

  boolean ready() {
    return missing.isEmpty() && blocked.isEmpty();
  }

  String path() {
    return header.path() + "/plan";
  }

  String pathOf(ItemKind kind, UUID id) {
    return path() + "/" + kind.path() + "/" + id;
  }
}
