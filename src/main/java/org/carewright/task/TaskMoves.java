package org.carewright.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.platform.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves all work of a person at once, in a handful of statements: owner, history, audit trail and
 * publication of hundreds of tasks in the caller's transaction. Where work goes when its owner is
 * away is decided by the trigger {@code task_goes_to_cover}, for this and every other path.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class TaskMoves {

  /**
   * A task that moves.
   *
   * @param owner the name of whom it is with now
   */
  public record Moved(PatientId patient, TaskId task, String owner) {}

  private static final String WITH_OWNERS =
      """
      select m.patient_id, m.id, coalesce(s.given_name || ' ' || s.family_name, t.name) as owner
      from moved m left join staff s on s.id = m.owner_staff_id
        left join team t on t.id = m.owner_team_id order by m.patient_id, m.id\
      """;

  private final JdbcClient jdbc;
  private final TaskRows rows;
  private final TaskHistory history;
  private final TaskFhir fhir;
  private final CoverSight sight;
  private final Audit audit;

  TaskMoves(
      JdbcClient jdbc,
      TaskRows rows,
      TaskHistory history,
      TaskFhir fhir,
      CoverSight sight,
      Audit audit) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.history = history;
    this.fhir = fhir;
    this.sight = sight;
    this.audit = audit;
  }

  /**
   * Moves the open work of someone who is away by now to who covers.
   *
   * @param detail the line of the history, made from the name of the new owner
   */
  public List<Moved> toCover(Viewer by, StaffId away, Function<String, String> detail) {
    var moved =
        jdbc.sql(
                """
                with moved as (update task set owner_staff_id = owner_staff_id,
                    version = version + 1
                  where owner_staff_id = :away and ended_at is null
                  returning patient_id, id, owner_staff_id, owner_team_id)
                """
                    + WITH_OWNERS)
            .param("away", away.value())
            .query(TaskMoves::moved)
            .list();
    sight.open(moved);
    tell(by, moved, detail, "Moved a task to who covers");
    return moved;
  }

  private static Moved moved(ResultSet row, int n) throws SQLException {
    return new Moved(
        new PatientId(row.getObject("patient_id", UUID.class)),
        new TaskId(row.getObject("id", UUID.class)),
        row.getString("owner"));
  }

  /**
   * Moves covered work of someone who stays away to whoever covers for them by now.
   *
   * @param detail the line of the history, made from the name of the new owner
   */
  public List<Moved> toOtherCover(
      Viewer by, StaffId away, List<Moved> tasks, Function<String, String> detail) {
    var moved =
        jdbc.sql(
                """
                with moved as (update task t set owner_staff_id = :away, owner_team_id = null,
                    version = version + 1
                  from unnest(:patients::uuid[], :tasks::uuid[]) w (patient_id, id)
                  where t.patient_id = w.patient_id and t.id = w.id and t.ended_at is null
                  returning t.patient_id, t.id, t.owner_staff_id, t.owner_team_id)
                """
                    + WITH_OWNERS)
            .param("away", away.value())
            .param("patients", tasks.stream().map(m -> m.patient().value()).toArray(UUID[]::new))
            .param("tasks", tasks.stream().map(m -> m.task().value()).toArray(UUID[]::new))
            .query(TaskMoves::moved)
            .list();
    sight.open(moved);
    tell(by, moved, detail, "Moved a task to who covers");
    return moved;
  }

  /** Gives open tasks back to someone who is at work again. */
  public void back(Viewer by, StaffId owner, List<Moved> tasks, Function<String, String> detail) {
    update(
        """
        update task t set owner_staff_id = :owner, owner_team_id = null, version = version + 1,
          covers_staff_id = nullif(t.covers_staff_id, :owner)\
        """,
        owner,
        tasks);
    tell(by, tasks, detail, "Gave a task back after an absence");
  }

  /** Leaves open tasks for good with whom they are: the absent person cannot have them back. */
  public void stay(Viewer by, StaffId away, List<Moved> tasks, Function<String, String> detail) {
    update(
        """
        update task t set version = version + 1,
          covers_staff_id = nullif(t.covers_staff_id, :owner)\
        """,
        away,
        tasks);
    tell(by, tasks, detail, "Left a task with who covered");
  }

  private void update(String set, StaffId owner, List<Moved> tasks) {
    jdbc.sql(
            set
                + """

                from unnest(:patients::uuid[], :tasks::uuid[]) w (patient_id, id)
                where t.patient_id = w.patient_id and t.id = w.id and t.ended_at is null\
                """)
        .param("owner", owner.value())
        .param("patients", tasks.stream().map(m -> m.patient().value()).toArray(UUID[]::new))
        .param("tasks", tasks.stream().map(m -> m.task().value()).toArray(UUID[]::new))
        .update();
  }

  private void tell(Viewer by, List<Moved> moved, Function<String, String> detail, String audited) {
    if (moved.isEmpty()) {
      return;
    }
    history.add(by, moved, TaskEvent.What.HANDED_OVER, m -> detail.apply(m.owner()));
    audit.changed(by, moved.stream().map(Moved::patient).distinct().toList(), audited);
    fhir.publish(rows.list(moved));
  }
}
