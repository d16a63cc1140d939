package org.carewright.careplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.task.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of table {@code care_plan}. */
@Repository
class PlanRows {

  private static final String SELECT =
      """
      select p.*, s.given_name || ' ' || s.family_name as started_by_name,
        c.given_name || ' ' || c.family_name as changed_by_name
      from care_plan p join staff s on s.id = p.started_by join staff c on c.id = p.changed_by
      where p.patient_id = :patient
      """;

  private final JdbcClient jdbc;
  private final ItemRows items;

  PlanRows(JdbcClient jdbc, ItemRows items) {
    this.jdbc = jdbc;
    this.items = items;
  }

  /** The plan that is not closed. */
  Optional<CarePlan> findCurrent(PatientId patient) {
    return query(patient, "and p.status <> 'CLOSED'", null).stream().findFirst();
  }

  Optional<CarePlan> find(PatientId patient, UUID id) {
    return query(patient, "and p.id = :id", id).stream().findFirst();
  }

  List<CarePlan> listClosed(PatientId patient) {
    return query(patient, "and p.status = 'CLOSED' order by p.closed_at desc", null);
  }

  void insert(PatientId patient, UUID id, Viewer by, Instant now) {
    jdbc.sql(
            """
            insert into care_plan (patient_id, id, status, started_by, started_at, changed_by,
              changed_at)
            values (:patient, :id, 'DRAFT', :by, :now, :by, :now)\
            """)
        .param("patient", patient.value())
        .param("id", id)
        .param("by", by.staff().value())
        .param("now", Timestamp.from(now))
        .update();
  }

  void about(
      CarePlan plan,
      @Nullable LocalDate reviewOn,
      @Nullable String outOfHours,
      Viewer by,
      Instant now) {
    jdbc.sql(
            """
            update care_plan set review_on = :review, out_of_hours = :hours, changed_by = :by,
              changed_at = :now, version = version + 1
            where patient_id = :patient and id = :id\
            """)
        .param("patient", plan.patient().value())
        .param("id", plan.id())
        .param("review", reviewOn)
        .param("hours", outOfHours)
        .param("by", by.staff().value())
        .param("now", Timestamp.from(now))
        .update();
  }

  void activate(CarePlan plan, Instant now) {
    jdbc.sql(
            """
            update care_plan set status = 'ACTIVE', activated_at = :now
            where patient_id = :patient and id = :id\
            """)
        .param("patient", plan.patient().value())
        .param("id", plan.id())
        .param("now", Timestamp.from(now))
        .update();
  }

  void close(CarePlan plan, String reason, Instant now) {
    jdbc.sql(
            """
            update care_plan set status = 'CLOSED', closed_at = :now, close_reason = :reason
            where patient_id = :patient and id = :id\
            """)
        .param("patient", plan.patient().value())
        .param("id", plan.id())
        .param("reason", reason)
        .param("now", Timestamp.from(now))
        .update();
  }

  void reviewTask(CarePlan plan, TaskId task) {
    jdbc.sql("update care_plan set review_task = :task where patient_id = :patient and id = :id")
        .param("patient", plan.patient().value())
        .param("id", plan.id())
        .param("task", task.value())
        .update();
  }

  /** The number of the next edition. */
  int nextEdition(PatientId patient, UUID plan) {
    return jdbc.sql(
            """
            update care_plan set edition = edition + 1 where patient_id = :patient and id = :id
            returning edition\
            """)
        .param("patient", patient.value())
        .param("id", plan)
        .query(Integer.class)
        .single();
  }

  private List<CarePlan> query(PatientId patient, String which, @Nullable UUID id) {
    var statement = jdbc.sql(SELECT + which).param("patient", patient.value());
    return (id == null ? statement : statement.param("id", id))
        .query((row, n) -> plan(patient, row)).list().stream()
            .map(plan -> items.fill(plan))
            .toList();
  }

  private static CarePlan plan(PatientId patient, ResultSet row) throws SQLException {
    var task = row.getObject("review_task", UUID.class);
    return new CarePlan(
        row.getObject("id", UUID.class),
        patient,
        CarePlan.Status.valueOf(row.getString("status")),
        row.getObject("review_on", LocalDate.class),
        task == null ? null : new TaskId(task),
        row.getString("out_of_hours"),
        row.getString("started_by_name"),
        row.getTimestamp("started_at").toInstant(),
        instant(row, "activated_at"),
        instant(row, "closed_at"),
        row.getString("close_reason"),
        ItemRows.edited(row),
        row.getInt("edition"),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
