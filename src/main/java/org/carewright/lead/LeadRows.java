package org.carewright.lead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of table {@code lead}. */
@Repository
class LeadRows {

  private static final String SELECT =
      "select l.*, %s from lead l %s "
          .formatted(Coordinator.columns("who"), Coordinator.join("who", "l.staff_id"));

  private final JdbcClient jdbc;

  LeadRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Lead> current(PatientId patient) {
    return jdbc.sql(SELECT + "where l.patient_id = :patient and l.ended_at is null")
        .param("patient", patient.value())
        .query((row, n) -> lead(row))
        .optional();
  }

  /** Who led before, latest first. */
  List<Lead> former(PatientId patient) {
    return jdbc.sql(
            SELECT
                + "where l.patient_id = :patient and l.ended_at is not null"
                + " order by l.ended_at desc, l.id desc")
        .param("patient", patient.value())
        .query((row, n) -> lead(row))
        .list();
  }

  Lead get(PatientId patient, UUID id) {
    return jdbc.sql(SELECT + "where l.patient_id = :patient and l.id = :id")
        .param("patient", patient.value())
        .param("id", id)
        .query((row, n) -> lead(row))
        .single();
  }

  /** The patients whom someone leads, in the order of ids. */
  List<PatientId> ledBy(StaffId staff) {
    return jdbc.sql(
            """
            select patient_id from lead where staff_id = :staff and ended_at is null
            order by patient_id\
            """)
        .param("staff", staff.value())
        .query((row, n) -> new PatientId(row.getObject(1, UUID.class)))
        .list();
  }

  void insert(
      PatientId patient,
      UUID id,
      StaffId staff,
      Lead.How how,
      LocalDate since,
      Viewer by,
      Instant now) {
    jdbc.sql(
            """
            insert into lead (patient_id, id, staff_id, how, since, started_at, started_by)
            values (:patient, :id, :staff, :how, :since, :now, :by)\
            """)
        .param("patient", patient.value())
        .param("id", id)
        .param("staff", staff.value())
        .param("how", how.name())
        .param("since", since)
        .param("now", Timestamp.from(now))
        .param("by", by.staff().value())
        .update();
  }

  void end(Lead lead, String reason, Viewer by, Instant now) {
    jdbc.sql(
            """
            update lead set ended_at = greatest(:now, started_at), ended_by = :by,
              end_reason = :reason
            where patient_id = :patient and id = :id\
            """)
        .param("now", Timestamp.from(now))
        .param("by", by.staff().value())
        .param("reason", reason)
        .param("patient", lead.patient().value())
        .param("id", lead.id())
        .update();
  }

  private static Lead lead(ResultSet row) throws SQLException {
    var ended = row.getTimestamp("ended_at");
    return new Lead(
        row.getObject("id", UUID.class),
        new PatientId(row.getObject("patient_id", UUID.class)),
        Coordinator.read(row, "who"),
        Lead.How.valueOf(row.getString("how")),
        row.getObject("since", LocalDate.class),
        ended == null ? null : new Lead.End(ended.toInstant(), row.getString("end_reason")));
  }
}
