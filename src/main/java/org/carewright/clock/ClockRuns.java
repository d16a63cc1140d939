package org.carewright.clock;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carewright.access.OrganisationId;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.task.LoopId;
import org.carewright.task.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of table {@code clock_run}. */
@Repository
class ClockRuns {

  private static final String SELECT =
      """
      select c.*, %s from clock_run c join clock_rule r on r.id = c.rule_id
        left join staff m on m.id = r.made_by
      """
          .formatted(ClockRules.SELECT);

  private final JdbcClient jdbc;

  ClockRuns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Of one patient at one organisation, those that run and those that stopped since, oldest first.
   */
  List<ClockRun> of(PatientId patient, OrganisationId organisation, Instant since) {
    return jdbc.sql(
            SELECT
                + """
                where c.patient_id = :patient and c.organisation_id = :organisation
                  and (c.stopped_at is null or c.since >= :since)
                order by c.since, c.id\
                """)
        .param("patient", patient.value())
        .param("organisation", organisation.value())
        .param("since", Timestamp.from(since))
        .query(RunRow::read)
        .list();
  }

  /** What the viewer may see of a patient's clocks: the running ones first, soonest first. */
  List<ClockRun> visible(Viewer viewer, PatientId patient, int limit) {
    return jdbc.sql(
            SELECT
                + """
                where c.patient_id = :patient and %s
                order by c.stopped_at desc nulls first, c.due_at limit :limit\
                """
                    .formatted(Viewer.sees("c.patient_id")))
        .params(viewer.params())
        .param("patient", patient.value())
        .param("limit", limit)
        .query(RunRow::read)
        .list();
  }

  Optional<ClockRun> find(Viewer viewer, PatientId patient, UUID id) {
    return jdbc.sql(
            SELECT
                + "where c.patient_id = :patient and c.id = :id and "
                + Viewer.sees("c.patient_id"))
        .params(viewer.params())
        .param("patient", patient.value())
        .param("id", id)
        .query(RunRow::read)
        .optional();
  }

  Optional<ClockRun> running(PatientId patient, LoopId loop) {
    return jdbc.sql(
            SELECT
                + """
                where c.patient_id = :patient and c.loop_id = :loop and c.stopped_at is null\
                """)
        .param("patient", patient.value())
        .param("loop", loop.value())
        .query(RunRow::read)
        .optional();
  }

  /** Does nothing, and says so, when what started it has started this clock before. */
  boolean insert(Viewer by, ClockRun run, Instant now) {
    var enrolment = run.enrolment();
    return jdbc.sql(
                """
                insert into clock_run (patient_id, id, organisation_id, rule_id, code, key, datum,
                  enrolment_id, since, due_at, warn_at, loop_id, task_id, own_task, started_at,
                  started_by)
                values (:patient, :id, :organisation, :rule, :code, :key, :datum, :enrolment,
                  :since, :due, :warn, :loop, :task, :own, :now, :by)
                on conflict (patient_id, organisation_id, code, key) do nothing\
                """)
            .param("patient", run.patient().value())
            .param("id", run.id())
            .param("organisation", by.organisation().value())
            .param("rule", run.rule().id())
            .param("code", run.rule().code())
            .param("key", run.beginning().key())
            .param("datum", run.beginning().datum())
            .param("enrolment", enrolment == null ? null : enrolment.value(), Types.OTHER)
            .param("since", Timestamp.from(run.beginning().since()))
            .param("due", Timestamp.from(run.due()))
            .param("warn", timestamp(run.deadline().warnAt()), Types.TIMESTAMP)
            .param("loop", run.loop().value())
            .param("task", run.task().value())
            .param("own", run.ownTask())
            .param("now", Timestamp.from(now))
            .param("by", by.staff().value())
            .update()
        == 1;
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  void stop(Viewer by, ClockRun run, Ending ending, @Nullable String reason) {
    jdbc.sql(
            """
            update clock_run set stopped_at = :at, how = :how, reason = :reason, stopped_by = :by
            where patient_id = :patient and id = :id\
            """)
        .param("at", Timestamp.from(ending.at()))
        .param("how", ending.how().name())
        .param("reason", reason)
        .param("by", by.staff().value())
        .param("patient", run.patient().value())
        .param("id", run.id())
        .update();
  }

  /** Runs it on with another task, whether it had stopped or not. */
  void seat(ClockRun run, LoopId loop, TaskId task, boolean own) {
    jdbc.sql(
            """
            update clock_run set loop_id = :loop, task_id = :task, own_task = :own,
              stopped_at = null, how = null, reason = null, stopped_by = null
            where patient_id = :patient and id = :id\
            """)
        .param("loop", loop.value())
        .param("task", task.value())
        .param("own", own)
        .param("patient", run.patient().value())
        .param("id", run.id())
        .update();
  }
}
