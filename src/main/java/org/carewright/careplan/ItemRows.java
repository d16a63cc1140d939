package org.carewright.careplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carewright.access.StaffId;
import org.carewright.access.TeamId;
import org.carewright.platform.PatientId;
import org.carewright.task.Owner;
import org.carewright.task.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is on a plan. */
@Repository
class ItemRows {

  private final JdbcClient jdbc;

  ItemRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The plan with its items, in the order in which they were added. */
  CarePlan fill(CarePlan plan) {
    var progress = progress(plan.patient());
    return new CarePlan(
        plan.id(),
        plan.patient(),
        plan.status(),
        plan.reviewOn(),
        plan.reviewTask(),
        plan.outOfHours(),
        plan.startedBy(),
        plan.startedAt(),
        plan.activatedAt(),
        plan.closedAt(),
        plan.closeReason(),
        plan.edited(),
        plan.edition(),
        list(plan, "care_plan_need", (row, n) -> need(row)),
        list(plan, "care_plan_goal", (row, n) -> goal(row, progress)),
        actions(plan),
        list(plan, "care_plan_contingency", (row, n) -> contingency(row)));
  }

  private <T> List<T> list(CarePlan plan, String table, RowMapper<T> mapper) {
    return jdbc.sql(
            """
            select i.*, c.given_name || ' ' || c.family_name as changed_by_name
            from %s i join staff c on c.id = i.changed_by
            where i.patient_id = :patient and i.plan_id = :plan and i.removed_at is null
            order by i.added_at, i.id\
            """
                .formatted(table))
        .param("patient", plan.patient().value())
        .param("plan", plan.id())
        .query(mapper)
        .list();
  }

  private List<Action> actions(CarePlan plan) {
    return jdbc.sql(
            """
            select i.*, c.given_name || ' ' || c.family_name as changed_by_name,
              coalesce(o.given_name || ' ' || o.family_name, t.name, i.owner_name, 'The patient')
                as owner
            from care_plan_action i join staff c on c.id = i.changed_by
              left join staff o on o.id = i.owner_staff_id left join team t on t.id = i.owner_team_id
            where i.patient_id = :patient and i.plan_id = :plan and i.removed_at is null
            order by i.ended_at is not null, i.due, i.added_at, i.id\
            """)
        .param("patient", plan.patient().value())
        .param("plan", plan.id())
        .query((row, n) -> action(row))
        .list();
  }

  private Map<UUID, List<Progress>> progress(PatientId patient) {
    record Row(UUID goal, Progress progress) {}
    return jdbc
        .sql(
            """
            select p.*, s.given_name || ' ' || s.family_name as name
            from care_plan_progress p join staff s on s.id = p.noted_by
            where p.patient_id = :patient order by p.noted_at desc, p.id desc\
            """)
        .param("patient", patient.value())
        .query((row, n) ->
            new Row(
                row.getObject("goal_id", UUID.class),
                new Progress(
                    Progress.Status.valueOf(row.getString("status")),
                    row.getBigDecimal("value"),
                    row.getString("note"),
                    row.getString("name"),
                    row.getTimestamp("noted_at").toInstant())))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Row::goal, Collectors.mapping(Row::progress, Collectors.toList())));
  }

  void addProgress(
      PatientId patient, UUID id, UUID goal, GoalReport report, StaffId by, Instant now) {
    jdbc.sql(
            """
            insert into care_plan_progress (patient_id, id, goal_id, status, value, note, noted_by,
              noted_at)
            values (:patient, :id, :goal, :status, :value, :note, :by, :now)\
            """)
        .param("patient", patient.value())
        .param("id", id)
        .param("goal", goal)
        .param("status", report.status().name())
        .param("value", report.value())
        .param("note", report.note())
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  private static Need need(ResultSet row) throws SQLException {
    return new Need(
        row.getObject("id", UUID.class),
        row.getString("what"),
        row.getString("condition_id"),
        row.getString("note"),
        edited(row));
  }

  private static Goal goal(ResultSet row, Map<UUID, List<Progress>> progress) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Goal(
        id,
        row.getObject("need_id", UUID.class),
        row.getString("words"),
        row.getString("measure"),
        row.getString("target"),
        row.getString("unit"),
        row.getObject("due", LocalDate.class),
        progress.getOrDefault(id, List.of()),
        edited(row));
  }

  private static Action action(ResultSet row) throws SQLException {
    return new Action(
        row.getObject("id", UUID.class),
        row.getObject("goal_id", UUID.class),
        row.getString("title"),
        owner(row),
        row.getString("owner"),
        row.getObject("due", LocalDate.class),
        Action.Status.valueOf(row.getString("status")),
        row.getString("outcome"),
        task(row.getObject("task_id", UUID.class)),
        edited(row));
  }

  private static @Nullable TaskId task(@Nullable UUID id) {
    return id == null ? null : new TaskId(id);
  }

  private static ActionOwner owner(ResultSet row) throws SQLException {
    return switch (row.getString("owner_kind")) {
      case "STAFF" ->
          new ActionOwner.Worker(
              Owner.of(new StaffId(row.getObject("owner_staff_id", UUID.class))));
      case "TEAM" ->
          new ActionOwner.Worker(Owner.of(new TeamId(row.getObject("owner_team_id", UUID.class))));
      case "PATIENT" -> new ActionOwner.ThePatient();
      default -> new ActionOwner.Someone(row.getString("owner_name"));
    };
  }

  private static Contingency contingency(ResultSet row) throws SQLException {
    return new Contingency(
        row.getObject("id", UUID.class),
        row.getString("if_this"),
        row.getString("then_that"),
        row.getString("call_whom"),
        edited(row));
  }

  static PlanItem.Edited edited(ResultSet row) throws SQLException {
    return new PlanItem.Edited(
        row.getInt("version"),
        row.getString("changed_by_name"),
        row.getTimestamp("changed_at").toInstant());
  }
}
