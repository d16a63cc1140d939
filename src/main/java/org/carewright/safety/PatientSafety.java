package org.carewright.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.task.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is open for one patient at the viewer's organisation, and what became of it lately: as much
 * as watching over safety needs (decision 5). No clinical content: what people wrote stays out.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class PatientSafety {

  private static final Duration LATELY = Duration.ofDays(90);

  private final JdbcClient jdbc;
  private final Clock clock;

  PatientSafety(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** One enrolment that is open. */
  record Enrolled(String programme, boolean paused, String coordinator, LocalDate since) {}

  /**
   * One open task.
   *
   * @param told 0 nobody yet, 3 the supervisor
   * @param history what happened to it, oldest first
   */
  record Work(
      UUID id,
      String title,
      String rule,
      String datum,
      String owner,
      LocalDate due,
      @Nullable Instant deadline,
      Instant overdue,
      int told,
      List<Happening> history) {}

  /** One thing that was done. */
  record Happening(Instant at, String who, String what) {}

  /** One task that ended. */
  record Ended(String title, Outcome outcome, String who, Instant at, boolean late) {}

  /** One clock that runs, or stopped lately; {@code how} is null while it runs. */
  record Timed(
      String name, Instant due, @Nullable Instant stopped, @Nullable String how, boolean missed) {}

  String name(PatientId patient) {
    return jdbc.sql("select family_name, given_names from patient where patient_id = :patient")
        .param("patient", patient.value())
        .query((row, n) ->
            Stream.of(row.getString(1), row.getString(2))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", ")))
        .single();
  }

  List<Enrolled> enrolments(Viewer viewer, PatientId patient) {
    return about(
            viewer,
            patient,
            """
            select r.name, e.status = 'PAUSED' as paused, e.started_on,
              s.given_name || ' ' || s.family_name as coordinator
            from enrolment e join programme r on r.code = e.programme
              join staff s on s.id = e.coordinator_id
            where e.patient_id = :patient and e.organisation_id = :organisation
              and e.status <> 'CLOSED'
            order by e.started_on, e.id\
            """)
        .query((row, n) ->
            new Enrolled(
                row.getString("name"),
                row.getBoolean("paused"),
                row.getString("coordinator"),
                row.getObject("started_on", LocalDate.class)))
        .list();
  }

  /** What is overdue longest comes first. */
  List<Work> open(Viewer viewer, PatientId patient) {
    var history = history(viewer, patient);
    return about(
            viewer,
            patient,
            """
            select t.*, coalesce(s.given_name || ' ' || s.family_name, g.name) as owner
            from task t left join staff s on s.id = t.owner_staff_id
              left join team g on g.id = t.owner_team_id
            where t.patient_id = :patient and t.organisation_id = :organisation
              and t.ended_at is null
            order by t.overdue_at, t.id\
            """)
        .query((row, n) -> work(row, history))
        .list();
  }

  private static Work work(ResultSet row, Map<UUID, List<Happening>> history) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Work(
        id,
        row.getString("title"),
        row.getString("reason_rule"),
        row.getString("reason_datum"),
        row.getString("owner"),
        row.getObject("due", LocalDate.class),
        instant(row, "due_at"),
        row.getTimestamp("overdue_at").toInstant(),
        row.getInt("escalation_level"),
        history.getOrDefault(id, List.of()));
  }

  private Map<UUID, List<Happening>> history(Viewer viewer, PatientId patient) {
    record Line(UUID task, Happening what) {}
    return about(
            viewer,
            patient,
            """
            select h.task_id, h.at, h.detail, s.given_name || ' ' || s.family_name as who
            from task t join task_event h on h.patient_id = t.patient_id and h.task_id = t.id
              join staff s on s.id = h.staff_id
            where t.patient_id = :patient and t.organisation_id = :organisation
              and t.ended_at is null
            order by h.id\
            """)
        .query((row, n) ->
            new Line(
                row.getObject("task_id", UUID.class),
                new Happening(
                    row.getTimestamp("at").toInstant(),
                    row.getString("who"),
                    row.getString("detail"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Line::task,
                LinkedHashMap::new,
                Collectors.mapping(Line::what, Collectors.toList())));
  }

  /** Of the last 90 days, the latest first. */
  List<Ended> ended(Viewer viewer, PatientId patient) {
    return about(
            viewer,
            patient,
            """
            select t.title, t.outcome, t.ended_at, t.ended_at > t.overdue_at as late,
              s.given_name || ' ' || s.family_name as who
            from task t join staff s on s.id = t.ended_by
            where t.patient_id = :patient and t.organisation_id = :organisation
              and t.ended_at >= :lately
            order by t.ended_at desc, t.id\
            """)
        .query((row, n) ->
            new Ended(
                row.getString("title"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("who"),
                row.getTimestamp("ended_at").toInstant(),
                row.getBoolean("late")))
        .list();
  }

  /** Those that run, soonest first; then those that stopped in the last 90 days. */
  List<Timed> clocks(Viewer viewer, PatientId patient) {
    return about(
            viewer,
            patient,
            """
            select r.name, c.due_at, c.stopped_at, c.how,
              c.how is distinct from 'CANCELLED' and coalesce(c.stopped_at, :now) >= c.due_at
                as missed
            from clock_run c join clock_rule r on r.id = c.rule_id
            where c.patient_id = :patient and c.organisation_id = :organisation
              and (c.stopped_at is null or c.stopped_at >= :lately)
            order by c.stopped_at desc nulls first, c.due_at\
            """)
        .query((row, n) ->
            new Timed(
                row.getString("name"),
                row.getTimestamp("due_at").toInstant(),
                instant(row, "stopped_at"),
                row.getString("how"),
                row.getBoolean("missed")))
        .list();
  }

  private JdbcClient.StatementSpec about(Viewer viewer, PatientId patient, String sql) {
    var now = clock.instant();
    return jdbc.sql(sql)
        .param("patient", patient.value())
        .param("organisation", viewer.organisation().value())
        .param("now", Timestamp.from(now))
        .param("lately", Timestamp.from(now.minus(LATELY)));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
