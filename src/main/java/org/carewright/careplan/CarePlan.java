package org.carewright.careplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.carewright.platform.PatientId;
import org.carewright.task.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * A patient's plan, whole.
 *
 * @param reviewOn the day it is looked at again
 * @param outOfHours who to call when we are not there
 * @param edited the last change of the review date or the out-of-hours contact
 * @param edition the number of its newest edition
 */
public record CarePlan(
    UUID id,
    PatientId patient,
    Status status,
    @Nullable LocalDate reviewOn,
    @Nullable TaskId reviewTask,
    @Nullable String outOfHours,
    String startedBy,
    Instant startedAt,
    @Nullable Instant activatedAt,
    @Nullable Instant closedAt,
    @Nullable String closeReason,
    PlanItem.Edited edited,
    int edition,
    List<Need> needs,
    List<Goal> goals,
    List<Action> actions,
    List<Contingency> contingencies) {

  /** Where a plan is in its life. A review keeps it active. */
  public enum Status {
    DRAFT("Draft", "warn"),
    ACTIVE("Active", "good"),
    CLOSED("Closed", "plain");

    private final String label;
    private final String tag;

    Status(String label, String tag) {
      this.label = label;
      this.tag = tag;
    }

    public String label() {
      return label;
    }

    /** The kind of tag that shows it. */
    public String tag() {
      return tag;
    }
  }

  public CarePlan {
    needs = List.copyOf(needs);
    goals = List.copyOf(goals);
    actions = List.copyOf(actions);
    contingencies = List.copyOf(contingencies);
  }

  public boolean isActive() {
    return status == Status.ACTIVE;
  }

  public boolean isDraft() {
    return status == Status.DRAFT;
  }

  public boolean isClosed() {
    return status == Status.CLOSED;
  }

  public boolean reviewOverdue(LocalDate today) {
    return isActive() && reviewOn != null && reviewOn.isBefore(today);
  }

  public Stream<PlanItem> items() {
    return Stream.of(needs, goals, actions, contingencies).flatMap(List::stream);
  }

  public Optional<PlanItem> item(UUID id) {
    return items().filter(item -> item.id().equals(id)).findFirst();
  }

  public Optional<Action> action(UUID id) {
    return actions.stream().filter(action -> action.id().equals(id)).findFirst();
  }

  public Optional<Goal> goal(@Nullable UUID id) {
    return goals.stream().filter(goal -> goal.id().equals(id)).findFirst();
  }

  /** Goals for a need; for null those that stand alone or whose need was taken off. */
  public List<Goal> goalsFor(@Nullable Need need) {
    return goals.stream()
        .filter(goal ->
            need == null
                ? needs.stream().noneMatch(n -> n.id().equals(goal.need()))
                : need.id().equals(goal.need()))
        .toList();
  }

  /** Actions for a goal; for null those that stand alone or whose goal was taken off. */
  public List<Action> actionsFor(@Nullable Goal goal) {
    return actions.stream()
        .filter(action ->
            goal == null
                ? goals.stream().noneMatch(g -> g.id().equals(action.goal()))
                : goal.id().equals(action.goal()))
        .toList();
  }
}
