package org.carewright.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carewright.access.OrganisationId;
import org.carewright.access.StaffId;
import org.carewright.access.TeamId;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of table {@code task}. */
@Repository
class TaskRows {

  private static final String SELECT =
      """
      select t.*, coalesce(os.given_name || ' ' || os.family_name, ot.name)
          || coalesce(' (covering ' || cs.given_name || ' ' || cs.family_name || ')', '')
          as owner_name,
        es.given_name || ' ' || es.family_name as ended_by_name
      from task t left join staff os on os.id = t.owner_staff_id
        left join team ot on ot.id = t.owner_team_id left join staff es on es.id = t.ended_by
        left join staff cs on cs.id = t.covers_staff_id
      """;

  private final JdbcClient jdbc;

  TaskRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Makes changes to one patient's work wait for one another until their transactions end. The
   * invariants hold without it; with it, two people at once do not run into a deadlock between a
   * task and its enrolment.
   */
  void lock(PatientId patient) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:patient, 50))")
        .param("patient", patient.toString())
        .query((row, n) -> true)
        .list();
  }

  /**
   * In the database's order of ids, which is not that of Java, so that two who lock many wait for
   * one another, not for each other.
   */
  void lock(Collection<PatientId> patients) {
    jdbc.sql(
            """
            select pg_advisory_xact_lock(hashtextextended(p.id::text, 50))
            from (select distinct id from unnest(:patients::uuid[]) w (id) order by id) p\
            """)
        .param("patients", patients.stream().map(PatientId::value).toArray(UUID[]::new))
        .query((row, n) -> true)
        .list();
  }

  Optional<Task> find(Viewer viewer, PatientId patient, TaskId id) {
    return query(viewer, patient, "and t.id = :id", id.value()).stream().findFirst();
  }

  List<Task> open(Viewer viewer, PatientId patient) {
    return query(
        viewer, patient, "and t.ended_at is null order by t.due, t.opened_at", patient.value());
  }

  List<Task> ended(Viewer viewer, PatientId patient) {
    return query(
        viewer,
        patient,
        "and t.ended_at is not null order by t.ended_at desc limit 200",
        patient.value());
  }

  Optional<Task> successorOf(Viewer viewer, PatientId patient, TaskId id) {
    return query(viewer, patient, "and t.follows = :id", id.value()).stream().findFirst();
  }

  /** Some tasks of some patients. */
  List<Task> list(Viewer viewer, List<UUID> tasks, List<PatientId> patients) {
    return jdbc.sql(
            SELECT.replace("= :patient", "= any(:patients::uuid[])")
                + "and t.id = any(:tasks::uuid[])")
        .params(viewer.params())
        .param("patients", patients.stream().map(PatientId::value).toArray(UUID[]::new))
        .param("tasks", tasks.toArray(UUID[]::new))
        .query((row, n) -> task(row))
        .list();
  }

  private List<Task> query(Viewer viewer, PatientId patient, String which, UUID id) {
    return jdbc.sql(
            SELECT
                + " where t.patient_id = :patient and "
                + Viewer.sees("t.patient_id")
                + " "
                + which)
        .params(viewer.params())
        .param("patient", patient.value())
        .param("id", id)
        .query((row, n) -> task(row))
        .list();
  }

  /** These tasks, whoever asks. */
  List<Task> list(Collection<TaskMoves.Moved> which) {
    return jdbc.sql(
            SELECT
                + """
                join unnest(:patients::uuid[], :tasks::uuid[]) w (patient_id, id)
                  on w.patient_id = t.patient_id and w.id = t.id\
                """)
        .param("patients", which.stream().map(m -> m.patient().value()).toArray(UUID[]::new))
        .param("tasks", which.stream().map(m -> m.task().value()).toArray(UUID[]::new))
        .query((row, n) -> task(row))
        .list();
  }

  boolean canAct(Owner owner) {
    return jdbc.sql(
            owner instanceof Owner.OfStaff
                ? "select staff_can_act(:id)"
                : "select team_can_act(:id)")
        .param(
            "id",
            switch (owner) {
              case Owner.OfStaff o -> o.staff().value();
              case Owner.OfTeam o -> o.team().value();
            })
        .query(Boolean.class)
        .single();
  }

  boolean isOpen(PatientId patient, LoopId loop) {
    return jdbc.sql(
            """
            select exists (select 1 from open_loop
              where patient_id = :patient and id = :loop and closed_at is null)\
            """)
        .param("patient", patient.value())
        .param("loop", loop.value())
        .query(Boolean.class)
        .single();
  }

  /** Whether it went to who covers for an absent owner. */
  boolean insert(TaskId id, NewTask task, @Nullable TaskId follows, Viewer by, Instant now) {
    return jdbc.sql(
            """
            insert into task (patient_id, id, enrolment_id, organisation_id, kind, title,
              reason_rule, reason_datum, reason_date, source_kind, source_id, owner_staff_id,
              owner_team_id, due, due_at, clock, clock_since, warn_at, harm, loop_id, priority,
              follows, opened_at, opened_by)
            values (:patient, :id, :enrolment, :organisation, :kind, :title, :rule, :datum, :date,
              :sourceKind, :sourceId, :staff, :team, :due, :dueAt, :clock, :since, :warnAt, :harm,
              :loop, :priority, :follows, :now, :by)
            returning covers_staff_id is not null\
            """)
        .param("patient", task.patient().value())
        .param("id", id.value())
        .param("enrolment", task.enrolment() == null ? null : task.enrolment().value(), Types.OTHER)
        .param("organisation", by.organisation().value())
        .param("kind", task.kind().name())
        .param("title", task.title())
        .param("rule", task.reason().rule())
        .param("datum", task.reason().datum())
        .param("date", task.reason().date())
        .param("sourceKind", task.source().kind())
        .param("sourceId", task.source().id(), Types.OTHER)
        .param("staff", task.owner().staffOrNull(), Types.OTHER)
        .param("team", task.owner().teamOrNull(), Types.OTHER)
        .param("due", task.due())
        .params(deadline(task.deadline()))
        .param("loop", task.loop() == null ? null : task.loop().value(), Types.OTHER)
        .param("priority", task.priority().name())
        .param("follows", follows == null ? null : follows.value(), Types.OTHER)
        .param("now", Timestamp.from(now))
        .param("by", by.staff().value())
        .query(Boolean.class)
        .single();
  }

  void end(Task task, Closure closure, Viewer by, Instant now) {
    jdbc.sql(
            """
            update task set ended_at = greatest(:now, opened_at), ended_by = :by,
              outcome = :outcome, outcome_note = :note, version = version + 1
            where patient_id = :patient and id = :id\
            """)
        .param("now", Timestamp.from(now))
        .param("by", by.staff().value())
        .param("outcome", closure.outcome().name())
        .param("note", closure.note())
        .param("patient", task.patient().value())
        .param("id", task.id().value())
        .update();
  }

  void due(Task task, LocalDate due) {
    jdbc.sql(
            """
            update task set due = :due, version = version + 1
            where patient_id = :patient and id = :id\
            """)
        .param("due", due)
        .param("patient", task.patient().value())
        .param("id", task.id().value())
        .update();
  }

  void attempt(Task task, LocalDate nextTry, Instant now) {
    jdbc.sql(
            """
            update task set attempts = attempts + 1, last_attempt_at = :now, due = :due,
              version = version + 1
            where patient_id = :patient and id = :id\
            """)
        .param("now", Timestamp.from(now))
        .param("due", nextTry)
        .param("patient", task.patient().value())
        .param("id", task.id().value())
        .update();
  }

  /** Whether it is, or was already, covered for an absent person. */
  boolean own(Task task, Owner owner) {
    return jdbc.sql(
            """
            update task set owner_staff_id = :staff, owner_team_id = :team, version = version + 1
            where patient_id = :patient and id = :id
            returning covers_staff_id is not null\
            """)
        .param("staff", owner.staffOrNull(), Types.OTHER)
        .param("team", owner.teamOrNull(), Types.OTHER)
        .param("patient", task.patient().value())
        .param("id", task.id().value())
        .query(Boolean.class)
        .single();
  }

  void deadline(Task task, @Nullable Deadline deadline, @Nullable LoopId loop, ZoneId zone) {
    var last = deadline == null ? task.due() : deadline.lastDay(zone);
    jdbc.sql(
            """
            update task set due_at = :dueAt, clock = :clock, clock_since = :since,
              warn_at = :warnAt, harm = :harm, loop_id = :loop, due = least(due, :last),
              version = version + 1
            where patient_id = :patient and id = :id\
            """)
        .params(deadline(deadline))
        .param("loop", loop == null ? null : loop.value(), Types.OTHER)
        .param("last", last)
        .param("patient", task.patient().value())
        .param("id", task.id().value())
        .update();
  }

  private static Task task(ResultSet row) throws SQLException {
    var staff = row.getObject("owner_staff_id", UUID.class);
    var enrolment = row.getObject("enrolment_id", UUID.class);
    var follows = row.getObject("follows", UUID.class);
    return new Task(
        new TaskId(row.getObject("id", UUID.class)),
        new PatientId(row.getObject("patient_id", UUID.class)),
        enrolment == null ? null : new EnrolmentId(enrolment),
        new OrganisationId(row.getObject("organisation_id", UUID.class)),
        TaskKind.valueOf(row.getString("kind")),
        row.getString("title"),
        new Reason(
            row.getString("reason_rule"),
            row.getString("reason_datum"),
            row.getObject("reason_date", LocalDate.class)),
        new Source(row.getString("source_kind"), row.getObject("source_id", UUID.class)),
        staff == null
            ? Owner.of(new TeamId(row.getObject("owner_team_id", UUID.class)))
            : Owner.of(new StaffId(staff)),
        row.getString("owner_name"),
        row.getObject("due", LocalDate.class),
        deadline(row),
        loop(row),
        Priority.valueOf(row.getString("priority")),
        row.getInt("attempts"),
        instant(row, "last_attempt_at"),
        follows == null ? null : new TaskId(follows),
        row.getTimestamp("opened_at").toInstant(),
        end(row),
        row.getInt("version"));
  }

  private static Map<String, @Nullable Object> deadline(@Nullable Deadline deadline) {
    var params = new HashMap<String, @Nullable Object>();
    params.put("dueAt", deadline == null ? null : Timestamp.from(deadline.at()));
    params.put("clock", deadline == null ? null : deadline.clock());
    params.put("since", deadline == null ? null : Timestamp.from(deadline.since()));
    params.put(
        "warnAt",
        deadline == null || deadline.warnAt() == null ? null : Timestamp.from(deadline.warnAt()));
    params.put("harm", deadline == null ? null : deadline.harm().name());
    return params;
  }

  private static @Nullable Deadline deadline(ResultSet row) throws SQLException {
    var clock = row.getString("clock");
    return clock == null
        ? null
        : new Deadline(
            clock,
            row.getTimestamp("clock_since").toInstant(),
            row.getTimestamp("due_at").toInstant(),
            instant(row, "warn_at"),
            Harm.valueOf(row.getString("harm")));
  }

  private static @Nullable LoopId loop(ResultSet row) throws SQLException {
    var loop = row.getObject("loop_id", UUID.class);
    return loop == null ? null : new LoopId(loop);
  }

  private static Task.@Nullable End end(ResultSet row) throws SQLException {
    var at = instant(row, "ended_at");
    if (at == null) {
      return null;
    }
    return new Task.End(
        at,
        new StaffId(row.getObject("ended_by", UUID.class)),
        row.getString("ended_by_name"),
        Outcome.valueOf(row.getString("outcome")),
        row.getString("outcome_note"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
