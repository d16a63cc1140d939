package org.carewright.caseload;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.platform.Ids;
import org.carewright.platform.PatientId;
import org.carewright.task.EnrolmentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of table {@code enrolment}, many at a time. */
@Repository
class ReassignmentRows {

  /** An enrolment that went from one coordinator to another. */
  record Moved(PatientId patient, EnrolmentId enrolment, StaffId former, StaffId to) {}

  private final EnrolmentRows rows;
  private final JdbcClient jdbc;
  private final Ids ids;
  private final Clock clock;

  ReassignmentRows(EnrolmentRows rows, JdbcClient jdbc, Ids ids, Clock clock) {
    this.rows = rows;
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /** Of whom an enrolment is no longer as it was looked at, or not there for the viewer. */
  List<PatientId> overtaken(Viewer by, List<Reassignment> wanted) {
    return with(
            jdbc.sql(
                """
                select distinct w.patient from unnest(:patients::uuid[], :enrolments::uuid[],
                  :seen::int[]) w (patient, enrolment, seen)
                where not exists (select 1 from enrolment e
                  where e.patient_id = w.patient and e.id = w.enrolment and e.status <> 'CLOSED'
                    and w.seen in (0, e.version) and e.organisation_id = :organisation and %s)
                order by w.patient\
                """
                    .formatted(Viewer.seesEach("e.patient_id"))),
            wanted)
        .params(by.params())
        .param("organisation", by.organisation().value())
        .query((row, n) -> new PatientId(row.getObject("patient", UUID.class)))
        .list();
  }

  /** Only those who are not with the new coordinator yet; written to the history. */
  List<Moved> change(Viewer by, List<Reassignment> wanted, @Nullable String note) {
    var moved =
        with(
                jdbc.sql(
                    """
                    with former as (
                      select e.patient_id, e.id, e.coordinator_id as former, w.coordinator
                      from unnest(:patients::uuid[], :enrolments::uuid[], :seen::int[],
                          :to::uuid[]) w (patient, enrolment, seen, coordinator)
                        join enrolment e on e.patient_id = w.patient and e.id = w.enrolment
                      where w.seen in (0, e.version) and e.coordinator_id <> w.coordinator
                      for update of e
                    ), changed as (
                      update enrolment e set coordinator_id = f.coordinator,
                        version = e.version + 1
                      from former f where e.patient_id = f.patient_id and e.id = f.id
                      returning e.patient_id, e.id
                    )
                    select former.* from former join changed using (patient_id, id)\
                    """),
                wanted)
            .query((row, n) ->
                new Moved(
                    new PatientId(row.getObject("patient_id", UUID.class)),
                    new EnrolmentId(row.getObject("id", UUID.class)),
                    new StaffId(row.getObject("former", UUID.class)),
                    new StaffId(row.getObject("coordinator", UUID.class))))
            .list();
    remember(by, moved, note);
    return moved;
  }

  /** The enrolments as they are now, by id. */
  Map<EnrolmentId, Enrolment> find(Viewer by, List<Reassignment> wanted) {
    return rows
        .list(
            by,
            wanted.stream().map(Reassignment::patient).toList(),
            wanted.stream().map(Reassignment::enrolment).toList())
        .stream()
        .collect(Collectors.toMap(Enrolment::id, enrolment -> enrolment));
  }

  private void remember(Viewer by, List<Moved> moved, @Nullable String note) {
    jdbc.sql(
            """
            insert into enrolment_event (patient_id, enrolment_id, id, at, staff_id, detail, note)
            select e.patient_id, e.id, m.id, :at, :by,
              'Coordinator ' || s.given_name || ' ' || s.family_name || ', risk '
                || initcap(e.risk), :note
            from unnest(:patients::uuid[], :enrolments::uuid[], :ids::uuid[])
                m (patient, enrolment, id)
              join enrolment e on e.patient_id = m.patient and e.id = m.enrolment
              join staff s on s.id = e.coordinator_id\
            """)
        .param("at", Timestamp.from(clock.instant()))
        .param("by", by.staff().value())
        .param("note", note, Types.VARCHAR)
        .param("patients", moved.stream().map(m -> m.patient().value()).toArray(UUID[]::new))
        .param("enrolments", moved.stream().map(m -> m.enrolment().value()).toArray(UUID[]::new))
        .param("ids", moved.stream().map(m -> ids.next()).toArray(UUID[]::new))
        .update();
  }

  private static JdbcClient.StatementSpec with(
      JdbcClient.StatementSpec sql, List<Reassignment> wanted) {
    return sql.param("patients", wanted.stream().map(w -> w.patient().value()).toArray(UUID[]::new))
        .param("enrolments", wanted.stream().map(w -> w.enrolment().value()).toArray(UUID[]::new))
        .param("seen", wanted.stream().map(Reassignment::seen).toArray(Integer[]::new))
        .param("to", wanted.stream().map(w -> w.to().value()).toArray(UUID[]::new));
  }
}
