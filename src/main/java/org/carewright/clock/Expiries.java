package org.carewright.clock;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carewright.access.OrganisationId;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.task.EnrolmentId;
import org.carewright.task.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of table {@code clock_expiry}, and the clocks that still ask for one. */
@Repository
class Expiries {

  private final JdbcClient jdbc;

  Expiries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A clock that has run out and asks for something to be done.
   *
   * @param onBehalf the coordinator, or who started it when it belongs to no enrolment
   */
  record Due(PatientId patient, UUID run, OrganisationId organisation, StaffId onBehalf) {}

  /** The longest over first. */
  List<Due> due(Instant now) {
    return jdbc.sql(
            """
            select c.patient_id, c.id, c.organisation_id,
              coalesce(e.coordinator_id, c.started_by) as on_behalf
            from clock_run c
              left join enrolment e on e.patient_id = c.patient_id and e.id = c.enrolment_id
            where c.acts_at <= :now order by c.acts_at, c.id\
            """)
        .param("now", Timestamp.from(now))
        .query((row, n) ->
            new Due(
                new PatientId(row.getObject("patient_id", UUID.class)),
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new StaffId(row.getObject("on_behalf", UUID.class))))
        .list();
  }

  /** Asked once the patient is locked: neither done meanwhile, nor met. */
  boolean isStillDue(Due due, Instant now) {
    return jdbc.sql(
            """
            select acts_at <= :now from clock_run
            where patient_id = :patient and id = :run and acts_at is not null\
            """)
        .param("now", Timestamp.from(now))
        .param("patient", due.patient().value())
        .param("run", due.run())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** Why nobody should be set to work because of it any more, or null. */
  @Nullable String obstacle(Due due) {
    return jdbc.sql(
            """
            select case when p.deceased then 'The person has died'
              when e.status = 'CLOSED' then 'The enrolment was closed' end
            from clock_run c join patient p on p.patient_id = c.patient_id
              left join enrolment e on e.patient_id = c.patient_id and e.id = c.enrolment_id
            where c.patient_id = :patient and c.id = :run\
            """)
        .param("patient", due.patient().value())
        .param("run", due.run())
        .query((row, n) -> Optional.ofNullable(row.getString(1)))
        .single()
        .orElse(null);
  }

  void add(
      Viewer by,
      Due due,
      Instant now,
      Collection<StaffId> told,
      @Nullable TaskId task,
      @Nullable String note) {
    jdbc.sql(
            """
            insert into clock_expiry (patient_id, run_id, at, by_staff_id, told, task_id, note)
            values (:patient, :run, :now, :by, :told, :task, :note)\
            """)
        .param("patient", due.patient().value())
        .param("run", due.run())
        .param("now", Timestamp.from(now))
        .param("by", by.staff().value())
        .param("told", told.stream().map(StaffId::value).toArray(UUID[]::new))
        .param("task", task == null ? null : task.value(), Types.OTHER)
        .param("note", note, Types.VARCHAR)
        .update();
  }

  /** By the clock's id. */
  Map<UUID, Expired> of(PatientId patient) {
    var found = new HashMap<UUID, Expired>();
    jdbc.sql(
            """
            select x.run_id, x.at, x.task_id, x.note,
              array(select s.given_name || ' ' || s.family_name
                from unnest(x.told) with ordinality as one (id, n) join staff s on s.id = one.id
                order by one.n) as told
            from clock_expiry x where x.patient_id = :patient\
            """)
        .param("patient", patient.value())
        .query(row -> {
          var task = row.getObject("task_id", UUID.class);
          found.put(
              row.getObject("run_id", UUID.class),
              new Expired(
                  row.getTimestamp("at").toInstant(),
                  List.of((String[]) row.getArray("told").getArray()),
                  task == null ? null : new TaskId(task),
                  row.getString("note")));
        });
    return found;
  }

  /** The further tasks that clocks of an enrolment have opened. */
  List<TaskId> followUps(PatientId patient, EnrolmentId enrolment) {
    return jdbc.sql(
            """
            select x.task_id from clock_expiry x
              join clock_run c on c.patient_id = x.patient_id and c.id = x.run_id
            where x.patient_id = :patient and c.enrolment_id = :enrolment
              and x.task_id is not null\
            """)
        .param("patient", patient.value())
        .param("enrolment", enrolment.value())
        .query((row, n) -> new TaskId(row.getObject(1, UUID.class)))
        .list();
  }

  /** The further task that a clock has opened. */
  Optional<TaskId> followUp(ClockRun run) {
    return jdbc.sql(
            """
            select task_id from clock_expiry
            where patient_id = :patient and run_id = :run and task_id is not null\
            """)
        .param("patient", run.patient().value())
        .param("run", run.id())
        .query((row, n) -> new TaskId(row.getObject(1, UUID.class)))
        .optional();
  }
}
