package org.carewright.task;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.platform.Ids;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands over work for many patients at once, with the effects of {@link Tasks#reassign} on each
 * task (history, trail, FHIR) in a fixed number of statements.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class TaskHandovers {

  /** All open tasks that someone has for one patient go to one new owner. */
  public record Handing(PatientId patient, StaffId from, Owner to) {}

  private record Handed(UUID patient, UUID task, UUID former) {

    TaskMoves.Moved moved() {
      return new TaskMoves.Moved(new PatientId(patient), new TaskId(task), "");
    }
  }

  private final TaskRows rows;
  private final TaskFhir fhir;
  private final Audit audit;
  private final JdbcClient jdbc;
  private final Ids ids;
  private final Clock clock;

  TaskHandovers(TaskRows rows, TaskFhir fhir, Audit audit, JdbcClient jdbc, Ids ids, Clock clock) {
    this.rows = rows;
    this.fhir = fhir;
    this.audit = audit;
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Hands over what the viewer may see; the answer counts the tasks. Throws an INVALID problem when
   * a new owner may not see one of the patients. The patients must be locked.
   */
  public int hand(Viewer by, List<Handing> handings, @Nullable String note) {
    requireSight(handings);
    var handed = own(by, handings);
    if (handed.isEmpty()) {
      return 0;
    }
    remember(by, handed, note);
    var patients = handed.stream().map(Handed::patient).distinct().map(PatientId::new).toList();
    audit.changed(by, patients, "Handed over tasks");
    // Which may be seen was asked when they were handed over; this reads those and no others.
    fhir.publish(rows.list(handed.stream().map(Handed::moved).toList()));
    return handed.size();
  }

  /** The work would be hidden from an owner who may not see the patient (decision 9). */
  private void requireSight(List<Handing> handings) {
    var unseen =
        with(
                jdbc.sql(
                    """
                    select count(*) from unnest(:patients::uuid[], :staff::uuid[]) h (patient, staff)
                    where h.staff is not null and not exists (
                      select 1 from staff s join relationship r on r.ended_at is null
                        and (r.staff_id = s.id or (r.organisation_id = s.organisation_id
                          and s.role in ('COORDINATOR', 'TEAM_LEAD')))
                      where s.id = h.staff and s.active and r.patient_id = h.patient)\
                    """),
                handings)
            .query(Integer.class)
            .single();
    if (unseen > 0) {
      throw Problem.invalid(
          "Someone who would take this on is not at work, or may not see the patient. Choose"
              + " someone else.");
    }
  }

  private List<Handed> own(Viewer by, List<Handing> handings) {
    return with(
            jdbc.sql(
                """
                update task t set owner_staff_id = h.staff, owner_team_id = h.team,
                  version = version + 1
                from unnest(:patients::uuid[], :former::uuid[], :staff::uuid[], :teams::uuid[])
                  h (patient, former, staff, team)
                where t.patient_id = h.patient and t.owner_staff_id = h.former
                  and t.ended_at is null and t.owner_staff_id is distinct from h.staff and %s
                returning t.patient_id, t.id, h.former\
                """
                    .formatted(Viewer.seesEach("t.patient_id"))),
            handings)
        .params(by.params())
        .query((row, n) ->
            new Handed(
                row.getObject("patient_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("former", UUID.class)))
        .list();
  }

  private void remember(Viewer by, List<Handed> handed, @Nullable String note) {
    jdbc.sql(
            """
            insert into task_event (patient_id, task_id, id, at, staff_id, what, detail, note)
            select k.patient, k.task, k.id, :at, :by, 'HANDED_OVER',
              'Handed over from ' || f.given_name || ' ' || f.family_name || ' to '
                || coalesce(s.given_name || ' ' || s.family_name, m.name), :note
            from unnest(:patients::uuid[], :tasks::uuid[], :former::uuid[], :ids::uuid[])
                k (patient, task, former, id)
              join task t on t.patient_id = k.patient and t.id = k.task
              join staff f on f.id = k.former
              left join staff s on s.id = t.owner_staff_id
              left join team m on m.id = t.owner_team_id\
            """)
        .param("at", Timestamp.from(clock.instant()))
        .param("by", by.staff().value())
        .param("note", note, Types.VARCHAR)
        .param("patients", handed.stream().map(Handed::patient).toArray(UUID[]::new))
        .param("tasks", handed.stream().map(Handed::task).toArray(UUID[]::new))
        .param("former", handed.stream().map(Handed::former).toArray(UUID[]::new))
        .param("ids", handed.stream().map(h -> ids.next()).toArray(UUID[]::new))
        .update();
  }

  private static JdbcClient.StatementSpec with(
      JdbcClient.StatementSpec sql, Collection<Handing> handings) {
    return sql.param(
            "patients", handings.stream().map(h -> h.patient().value()).toArray(UUID[]::new))
        .param("former", handings.stream().map(h -> h.from().value()).toArray(UUID[]::new))
        .param("staff", handings.stream().map(h -> h.to().staffOrNull()).toArray(UUID[]::new))
        .param("teams", handings.stream().map(h -> h.to().teamOrNull()).toArray(UUID[]::new));
  }
}
