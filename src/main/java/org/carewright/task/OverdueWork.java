package org.carewright.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carewright.access.OrganisationId;
import org.carewright.access.StaffId;
import org.carewright.access.TeamId;
import org.carewright.audit.Audit;
import org.carewright.platform.Ids;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tasks of which someone has to be told, many at a time and for one job. It changes neither a
 * task's version nor its FHIR form: telling someone does not get in the way of whoever is working
 * on it.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class OverdueWork {

  /**
   * What became of one.
   *
   * @param level the level that has been told by now
   * @param next when the next one is told; null when there is none left
   */
  public record Step(OverdueTask task, int level, @Nullable Instant next) {}

  /** A line for its history. */
  public record Line(OverdueTask task, String detail) {}

  private static final String SELECT =
      """
      select patient_id, id, organisation_id, owner_staff_id, owner_team_id, title, priority, harm,
        overdue_at, escalation_level
      from task
      """;

  private final JdbcClient jdbc;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  OverdueWork(JdbcClient jdbc, Audit audit, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Those whose moment has come, the longest waiting first; nobody else changes them until the
   * transaction ends. What others are changing at this moment is left out.
   *
   * @param after how many to pass over
   */
  public List<OverdueTask> take(Instant until, int after, int limit) {
    return take(until, after, limit, "skip locked");
  }

  /** One that {@link #take} left out: waits until whoever is changing it is done. */
  public List<OverdueTask> takeOneInUse(Instant until) {
    return take(until, 0, 1, "");
  }

  private List<OverdueTask> take(Instant until, int after, int limit, String locked) {
    return jdbc.sql(
            SELECT
                + """
                where escalate_at <= :until and ended_at is null
                order by escalate_at offset :after limit :limit for no key update %s\
                """
                    .formatted(locked))
        .param("until", Timestamp.from(until))
        .param("after", after)
        .param("limit", limit)
        .query((row, n) -> task(row))
        .list();
  }

  /** One, open or ended; the pass does not take it until the transaction ends. */
  public OverdueTask lock(PatientId patient, TaskId id) {
    return jdbc.sql(SELECT + "where patient_id = :patient and id = :id for no key update")
        .param("patient", patient.value())
        .param("id", id.value())
        .query((row, n) -> task(row))
        .single();
  }

  /** What is overdue in an organisation, whoever has been told of it; the oldest first. */
  public List<OverdueTask> list(OrganisationId organisation, Instant now, int limit) {
    return jdbc.sql(
            SELECT
                + """
                where organisation_id = :organisation and ended_at is null and overdue_at <= :now
                order by overdue_at limit :limit\
                """)
        .param("organisation", organisation.value())
        .param("now", Timestamp.from(now))
        .param("limit", limit)
        .query((row, n) -> task(row))
        .list();
  }

  public void move(List<Step> steps) {
    jdbc.sql(
            """
            update task t set escalation_level = step.level, escalate_at = step.next
            from unnest(:patients::uuid[], :tasks::uuid[], :levels::int[], :nexts::timestamptz[])
              as step (patient_id, id, level, next)
            where t.patient_id = step.patient_id and t.id = step.id\
            """)
        .param("patients", steps.stream().map(s -> s.task().patient().value()).toArray(UUID[]::new))
        .param("tasks", steps.stream().map(s -> s.task().id().value()).toArray(UUID[]::new))
        .param("levels", steps.stream().map(Step::level).toArray(Integer[]::new))
        .param("nexts", steps.stream().map(s -> text(s.next())).toArray(String[]::new))
        .update();
  }

  /** Writes to the history of each, and to the audit trail: what nobody did but the program. */
  public void note(List<Line> lines) {
    jdbc.sql(
            """
            insert into task_event (patient_id, task_id, id, at, what, detail)
            select patient_id, task_id, id, :at, 'ESCALATED', detail
            from unnest(:patients::uuid[], :tasks::uuid[], :ids::uuid[], :details::text[])
              as line (patient_id, task_id, id, detail)\
            """)
        .param("at", Timestamp.from(clock.instant()))
        .param("patients", lines.stream().map(l -> l.task().patient().value()).toArray(UUID[]::new))
        .param("tasks", lines.stream().map(l -> l.task().id().value()).toArray(UUID[]::new))
        .param("ids", lines.stream().map(l -> ids.next()).toArray(UUID[]::new))
        .param("details", lines.stream().map(Line::detail).toArray(String[]::new))
        .update();
    audit.changedByItself(
        lines.stream().map(line -> line.task().patient()).toList(),
        "Told someone of an overdue task");
  }

  /** Asks again of all that is overdue in an organisation: its policy has changed. */
  public void reconsider(OrganisationId organisation, Instant now) {
    jdbc.sql(
            """
            update task set escalate_at = overdue_at
            where organisation_id = :organisation and ended_at is null and escalation_level < 3
              and overdue_at <= :now and escalate_at > overdue_at\
            """)
        .param("organisation", organisation.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  private static @Nullable String text(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }

  private static OverdueTask task(ResultSet row) throws SQLException {
    var staff = row.getObject("owner_staff_id", UUID.class);
    var harm = row.getString("harm");
    return new OverdueTask(
        new PatientId(row.getObject("patient_id", UUID.class)),
        new TaskId(row.getObject("id", UUID.class)),
        new OrganisationId(row.getObject("organisation_id", UUID.class)),
        staff == null
            ? Owner.of(new TeamId(row.getObject("owner_team_id", UUID.class)))
            : Owner.of(new StaffId(staff)),
        row.getString("title"),
        Priority.valueOf(row.getString("priority")),
        harm == null ? null : Harm.valueOf(harm),
        row.getTimestamp("overdue_at").toInstant(),
        row.getInt("escalation_level"));
  }
}
