package org.carewright.task;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.carewright.access.Viewer;
import org.carewright.platform.Ids;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to the tasks of a patient: written with each change, never rewritten. */
@Repository
class TaskHistory {

  private static final String SELECT =
      """
      select e.*, coalesce(s.given_name || ' ' || s.family_name, 'Carewright') as by_name
      from task_event e left join staff s on s.id = e.staff_id
      where e.patient_id = :patient\
      """;

  private static final RowMapper<TaskEvent> ROW =
      (row, n) ->
          new TaskEvent(
              new TaskId(row.getObject("task_id", UUID.class)),
              row.getTimestamp("at").toInstant(),
              row.getString("by_name"),
              TaskEvent.What.valueOf(row.getString("what")),
              row.getString("detail"),
              row.getString("note"));

  private final JdbcClient jdbc;
  private final Ids ids;
  private final Clock clock;

  TaskHistory(JdbcClient jdbc, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  void add(
      Viewer by,
      PatientId patient,
      TaskId task,
      TaskEvent.What what,
      String detail,
      @Nullable String note) {
    jdbc.sql(
            """
            insert into task_event (patient_id, task_id, id, at, staff_id, what, detail, note)
            values (:patient, :task, :id, :at, :staff, :what, :detail, :note)\
            """)
        .param("patient", patient.value())
        .param("task", task.value())
        .param("id", ids.next())
        .param("at", Timestamp.from(clock.instant()))
        .param("staff", by.staff().value())
        .param("what", what.name())
        .param("detail", detail)
        .param("note", note)
        .update();
  }

  /** The same happened to many: one statement. */
  void add(
      Viewer by,
      List<TaskMoves.Moved> moved,
      TaskEvent.What what,
      Function<TaskMoves.Moved, String> detail) {
    jdbc.sql(
            """
            insert into task_event (patient_id, task_id, id, at, staff_id, what, detail)
            select m.patient_id, m.task_id, m.id, :at, :staff, :what, m.detail
            from unnest(:patients::uuid[], :tasks::uuid[], :ids::uuid[], :details::text[])
              m (patient_id, task_id, id, detail)\
            """)
        .param("patients", moved.stream().map(m -> m.patient().value()).toArray(UUID[]::new))
        .param("tasks", moved.stream().map(m -> m.task().value()).toArray(UUID[]::new))
        .param("ids", moved.stream().map(m -> ids.next()).toArray(UUID[]::new))
        .param("details", moved.stream().map(detail).toArray(String[]::new))
        .param("at", Timestamp.from(clock.instant()))
        .param("staff", by.staff().value())
        .param("what", what.name())
        .update();
  }

  /** Oldest first. */
  List<TaskEvent> of(PatientId patient, TaskId task) {
    return jdbc.sql(SELECT + " and e.task_id = :task order by e.id")
        .param("patient", patient.value())
        .param("task", task.value())
        .query(ROW)
        .list();
  }

  Optional<TaskEvent> last(PatientId patient, TaskId task) {
    return jdbc.sql(SELECT + " and e.task_id = :task order by e.id desc limit 1")
        .param("patient", patient.value())
        .param("task", task.value())
        .query(ROW)
        .optional();
  }
}
