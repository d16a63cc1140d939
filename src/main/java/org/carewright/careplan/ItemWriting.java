package org.carewright.careplan;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.UUID;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.task.Owner;
import org.carewright.task.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what is on a plan; the caller holds the plan's lock and has compared versions. */
@Repository
class ItemWriting {

  private final JdbcClient jdbc;
  private final Clock clock;

  ItemWriting(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Adds the item, or replaces what the one of this id says. */
  void write(Viewer by, CarePlan plan, UUID id, ItemText text) {
    switch (text) {
      case ItemText.OfNeed need -> write(by, plan, id, need);
      case ItemText.OfGoal goal -> write(by, plan, id, goal);
      case ItemText.OfAction action -> write(by, plan, id, action);
      case ItemText.OfContingency contingency -> write(by, plan, id, contingency);
    }
  }

  private void write(Viewer by, CarePlan plan, UUID id, ItemText.OfNeed need) {
    upsert("care_plan_need", "what, condition_id, note", ":what, :condition, :note", by, plan, id)
        .param("what", need.what())
        .param("condition", need.condition())
        .param("note", need.note())
        .update();
  }

  private void write(Viewer by, CarePlan plan, UUID id, ItemText.OfGoal goal) {
    upsert(
            "care_plan_goal",
            "need_id, words, measure, target, unit, due",
            ":need, :words, :measure, :target, :unit, :due",
            by,
            plan,
            id)
        .param("need", goal.need(), Types.OTHER)
        .param("words", goal.words())
        .param("measure", goal.measure())
        .param("target", goal.target())
        .param("unit", goal.unit())
        .param("due", goal.due())
        .update();
  }

  private void write(Viewer by, CarePlan plan, UUID id, ItemText.OfAction action) {
    var worker = action.owner() instanceof ActionOwner.Worker w ? w.owner() : null;
    upsert(
            "care_plan_action",
            "goal_id, title, owner_kind, owner_staff_id, owner_team_id, owner_name, due",
            ":goal, :what, :kind, :staff, :team, :name, :due",
            by,
            plan,
            id)
        .param("goal", action.goal(), Types.OTHER)
        .param("what", action.what())
        .param("kind", kind(action.owner()))
        .param("staff", worker == null ? null : worker.staffOrNull(), Types.OTHER)
        .param("team", worker == null ? null : worker.teamOrNull(), Types.OTHER)
        .param("name", action.owner() instanceof ActionOwner.Someone s ? s.name() : null)
        .param("due", action.due())
        .update();
  }

  private static String kind(ActionOwner owner) {
    return switch (owner) {
      case ActionOwner.Worker(Owner.OfStaff staff) -> "STAFF";
      case ActionOwner.Worker(Owner.OfTeam team) -> "TEAM";
      case ActionOwner.ThePatient patient -> "PATIENT";
      case ActionOwner.Someone someone -> "OTHER";
    };
  }

  private void write(Viewer by, CarePlan plan, UUID id, ItemText.OfContingency contingency) {
    upsert(
            "care_plan_contingency",
            "if_this, then_that, call_whom",
            ":if, :then, :call",
            by,
            plan,
            id)
        .param("if", contingency.ifThis())
        .param("then", contingency.thenThat())
        .param("call", contingency.callWhom())
        .update();
  }

  private JdbcClient.StatementSpec upsert(
      String table, String columns, String values, Viewer by, CarePlan plan, UUID id) {
    var replaced = new StringBuilder();
    for (var column : columns.split(", ")) {
      replaced.append(column).append(" = excluded.").append(column).append(", ");
    }
    return jdbc.sql(
            """
            insert into %s as i (patient_id, id, plan_id, added_at, changed_by, changed_at, %s)
            values (:patient, :id, :plan, :now, :by, :now, %s)
            on conflict (patient_id, id) do update set %s changed_by = :by, changed_at = :now,
              version = i.version + 1\
            """
                .formatted(table, columns, values, replaced))
        .param("patient", plan.patient().value())
        .param("id", id)
        .param("plan", plan.id())
        .param("by", by.staff().value())
        .param("now", now());
  }

  void remove(Viewer by, PatientId patient, PlanItem item) {
    var table =
        switch (item.kind()) {
          case NEED -> "care_plan_need";
          case GOAL -> "care_plan_goal";
          case ACTION -> "care_plan_action";
          case CONTINGENCY -> "care_plan_contingency";
        };
    jdbc.sql(
            """
            update %s set removed_at = :now, changed_by = :by, changed_at = :now,
              version = version + 1
            where patient_id = :patient and id = :id\
            """
                .formatted(table))
        .param("patient", patient.value())
        .param("id", item.id())
        .param("by", by.staff().value())
        .param("now", now())
        .update();
  }

  /** Ends an action, or opens it again. */
  void status(
      Viewer by, PatientId patient, Action action, Action.Status status, @Nullable String outcome) {
    jdbc.sql(
            """
            update care_plan_action set status = :status, outcome = :outcome,
              ended_at = :ended,
              changed_by = :by, changed_at = :now, version = version + 1
            where patient_id = :patient and id = :id\
            """)
        .param("patient", patient.value())
        .param("id", action.id())
        .param("status", status.name())
        .param("outcome", outcome)
        .param("ended", status == Action.Status.OPEN ? null : now(), Types.TIMESTAMP)
        .param("by", by.staff().value())
        .param("now", now())
        .update();
  }

  void task(PatientId patient, Action action, @Nullable TaskId task) {
    jdbc.sql("update care_plan_action set task_id = :task where patient_id = :p and id = :id")
        .param("p", patient.value())
        .param("id", action.id())
        .param("task", task == null ? null : task.value(), Types.OTHER)
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
