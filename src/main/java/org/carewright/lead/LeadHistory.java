package org.carewright.lead;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.carewright.access.Viewer;
import org.carewright.platform.Ids;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who led and coordinated, what was offered and answered: written with each change. */
@Repository
class LeadHistory {

  private static final String SELECT =
      """
      select e.*, s.given_name || ' ' || s.family_name as by_name
      from lead_event e join staff s on s.id = e.staff_id where e.patient_id = :patient
      """;

  private static final RowMapper<LeadEvent> ROW =
      (row, n) ->
          new LeadEvent(
              row.getTimestamp("at").toInstant(),
              row.getString("by_name"),
              row.getString("detail"),
              row.getString("note"));

  private final JdbcClient jdbc;
  private final Ids ids;
  private final Clock clock;

  LeadHistory(JdbcClient jdbc, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  void add(
      Viewer by, PatientId patient, String detail, @Nullable String note, @Nullable OfferId about) {
    jdbc.sql(
            """
            insert into lead_event (patient_id, id, at, staff_id, detail, note, offer_id)
            values (:patient, :id, :at, :staff, :detail, :note, :offer)\
            """)
        .param("patient", patient.value())
        .param("id", ids.next())
        .param("at", Timestamp.from(clock.instant()))
        .param("staff", by.staff().value())
        .param("detail", detail)
        .param("note", note)
        .param("offer", about == null ? null : about.value(), Types.OTHER)
        .update();
  }

  /** Latest first. */
  List<LeadEvent> of(PatientId patient) {
    return jdbc.sql(SELECT + "order by e.at desc, e.id desc")
        .param("patient", patient.value())
        .query(ROW)
        .list();
  }

  Optional<LeadEvent> last(PatientId patient, OfferId about) {
    return jdbc.sql(SELECT + "and e.offer_id = :offer order by e.at desc, e.id desc limit 1")
        .param("patient", patient.value())
        .param("offer", about.value())
        .query(ROW)
        .optional();
  }
}
