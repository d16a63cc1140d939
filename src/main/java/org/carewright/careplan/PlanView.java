package org.carewright.careplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carewright.access.Viewer;
import org.carewright.careplan.PlanPage.ActionRow;
import org.carewright.careplan.PlanPage.GoalGroup;
import org.carewright.careplan.PlanPage.NeedGroup;
import org.carewright.patient.PatientHeaders;
import org.carewright.patient.Patients;
import org.carewright.platform.PatientId;
import org.carewright.task.Task;
import org.carewright.task.TaskId;
import org.carewright.ui.Dates;
import org.carewright.ui.FieldErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the page of a plan. */
@Component
class PlanView {

  private final CarePlans plans;
  private final PlanTasks tasks;
  private final Blockages blockages;
  private final Copies copies;
  private final Editors editors;
  private final Patients patients;
  private final PatientHeaders headers;
  private final Clock clock;

  PlanView(
      CarePlans plans,
      PlanTasks tasks,
      Blockages blockages,
      Copies copies,
      Editors editors,
      Patients patients,
      PatientHeaders headers,
      Clock clock) {
    this.plans = plans;
    this.tasks = tasks;
    this.blockages = blockages;
    this.copies = copies;
    this.editors = editors;
    this.patients = patients;
    this.headers = headers;
    this.clock = clock;
  }

  PlanPage of(Viewer viewer, PatientId id, @Nullable String said, FieldErrors errors) {
    return page(viewer, id, said, false, errors);
  }

  /** After an attempt to put a plan to work that is not ready for it. */
  PlanPage refused(Viewer viewer, PatientId id) {
    return page(viewer, id, null, true, new FieldErrors());
  }

  private PlanPage page(
      Viewer viewer, PatientId id, @Nullable String said, boolean refused, FieldErrors errors) {
    var patient = patients.get(viewer, id);
    var plan = plans.find(viewer, id).orElse(null);
    var today = viewer.today(clock);
    var review = plan == null ? null : plan.reviewOn();
    return new PlanPage(
        headers.of(viewer, patient),
        plan,
        plan == null ? List.of() : groups(viewer, plan),
        patient.details().whatMatters(),
        plan == null || !plan.isDraft() ? List.of() : Readiness.missing(plan, today),
        plan == null || !plan.isDraft() ? List.of() : blockages.of(viewer, plan),
        refused,
        review == null ? null : Dates.dayFrom(review, today),
        plan != null && plan.reviewOverdue(today),
        plan == null ? "" : stand(viewer, plan),
        editors.others(viewer, id),
        plan == null ? List.of() : copies.list(id, plan.id()),
        plans.listClosed(viewer, id).stream().map(closed -> closed(viewer, closed)).toList(),
        plan == null ? 0 : (int) plan.actions().stream().filter(a -> !a.isOpen()).count(),
        said,
        errors);
  }

  List<NeedGroup> groups(Viewer viewer, CarePlan plan) {
    var open =
        tasks.open(viewer, plan).stream().collect(Collectors.toMap(Task::id, Function.identity()));
    var groups = new ArrayList<NeedGroup>();
    plan.needs().forEach(need -> groups.add(needGroup(viewer, plan, need, open)));
    var alone = needGroup(viewer, plan, null, open);
    if (!alone.goals().isEmpty()) {
      groups.add(alone);
    }
    return groups;
  }

  private NeedGroup needGroup(
      Viewer viewer, CarePlan plan, @Nullable Need need, Map<TaskId, Task> open) {
    var goals = new ArrayList<GoalGroup>();
    plan.goalsFor(need).forEach(goal -> goals.add(goalGroup(viewer, plan, goal, open)));
    if (need == null) {
      var alone = goalGroup(viewer, plan, null, open);
      if (!alone.actions().isEmpty()) {
        goals.add(alone);
      }
    }
    return new NeedGroup(need, goals);
  }

  private GoalGroup goalGroup(
      Viewer viewer, CarePlan plan, @Nullable Goal goal, Map<TaskId, Task> open) {
    return new GoalGroup(
        goal,
        goal == null ? null : Dates.dayFrom(goal.due(), viewer.today(clock)),
        goal == null ? null : Trend.of(goal),
        plan.actionsFor(goal).stream().map(action -> row(viewer, action, open)).toList());
  }

  private ActionRow row(Viewer viewer, Action action, Map<TaskId, Task> open) {
    var today = viewer.today(clock);
    var task = action.task() == null ? null : open.get(action.task());
    var overdue = action.isOpen() && action.due().isBefore(today);
    return new ActionRow(
        action, Dates.dayFrom(action.due(), today), overdue, elsewhere(action, task, today));
  }

  /** The task may have been moved or handed over on the worklist; the plan shows it. */
  private static @Nullable String elsewhere(Action action, @Nullable Task task, LocalDate today) {
    if (task == null || !action.isOpen()) {
      return null;
    }
    var moved = !task.due().equals(action.due());
    var handed = !(action.owner() instanceof ActionOwner.Worker(var o) && o.equals(task.owner()));
    if (!moved && !handed) {
      return null;
    }
    return "The task is now "
        + (handed ? "with " + task.ownerName() : "")
        + (moved && handed ? " and " : "")
        + (moved ? "due " + Dates.dayFrom(task.due(), today) : "");
  }

  private String stand(Viewer viewer, CarePlan plan) {
    var newest = plans.findEdition(viewer, plan.patient(), plan.id(), plan.edition());
    return newest
        .map(e ->
            "Version %d · %s by %s %s"
                .formatted(
                    e.number(),
                    e.what().toLowerCase(Locale.ROOT),
                    e.by(),
                    Dates.ago(e.at(), clock.instant(), viewer.zone())))
        .orElse("");
  }

  private static String closed(Viewer viewer, CarePlan plan) {
    var at = plan.closedAt();
    return "Started "
        + Dates.plain(LocalDate.ofInstant(plan.startedAt(), viewer.zone()))
        + (at == null ? "" : ", closed " + Dates.plain(LocalDate.ofInstant(at, viewer.zone())))
        + ": "
        + plan.closeReason();
  }
}
