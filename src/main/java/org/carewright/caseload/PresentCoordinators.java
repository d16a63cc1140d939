package org.carewright.caseload;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who coordinates a patient's care now, so that nobody becomes the second one unknowingly. */
@Repository
@Transactional(readOnly = true)
public class PresentCoordinators {

  private final JdbcClient jdbc;

  PresentCoordinators(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One line for each programme, the longest first; nothing of a patient the viewer may not see.
   */
  public List<PresentCoordinator> list(Viewer viewer, PatientId patient) {
    return jdbc.sql(
            """
            select s.id, s.given_name || ' ' || s.family_name as name, o.name as organisation,
              p.name as programme, e.started_on, coalesce(s.phone, o.phone) as phone
            from enrolment e join staff s on s.id = e.coordinator_id
              join organisation o on o.id = e.organisation_id
              join programme p on p.code = e.programme
            where e.patient_id = :patient and e.status <> 'CLOSED' and %s
            order by e.started_on, e.id\
            """
                .formatted(Viewer.sees("e.patient_id")))
        .params(viewer.params())
        .param("patient", patient.value())
        .query((row, n) ->
            new PresentCoordinator(
                new StaffId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("organisation"),
                row.getString("programme"),
                row.getObject("started_on", LocalDate.class),
                row.getString("phone")))
        .list();
  }
}
