package org.carewright.caseload;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.carewright.access.Viewer;
import org.carewright.platform.Ids;
import org.carewright.platform.PatientId;
import org.carewright.task.EnrolmentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to the enrolments of a patient: written with each change, never rewritten. */
@Repository
class EnrolmentHistory {

  private final JdbcClient jdbc;
  private final Ids ids;
  private final Clock clock;

  EnrolmentHistory(JdbcClient jdbc, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  void add(Viewer by, PatientId patient, EnrolmentId id, String detail, @Nullable String note) {
    jdbc.sql(
            """
            insert into enrolment_event (patient_id, enrolment_id, id, at, staff_id, detail, note)
            values (:patient, :enrolment, :id, :at, :staff, :detail, :note)\
            """)
        .param("patient", patient.value())
        .param("enrolment", id.value())
        .param("id", ids.next())
        .param("at", Timestamp.from(clock.instant()))
        .param("staff", by.staff().value())
        .param("detail", detail)
        .param("note", note)
        .update();
  }

  /** Of all the patient's enrolments, latest first. */
  List<EnrolmentEvent> of(PatientId patient) {
    return jdbc.sql(
            """
            select e.*, s.given_name || ' ' || s.family_name as by_name
            from enrolment_event e join staff s on s.id = e.staff_id
            where e.patient_id = :patient order by e.at desc, e.id desc\
            """)
        .param("patient", patient.value())
        .query((row, n) ->
            new EnrolmentEvent(
                new EnrolmentId(row.getObject("enrolment_id", UUID.class)),
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"),
                row.getString("detail"),
                row.getString("note")))
        .list();
  }
}
