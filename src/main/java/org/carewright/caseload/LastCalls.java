package org.carewright.caseload;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.task.TaskAttempted;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When someone of the organisation last called a patient, so that nobody calls twice in a row. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LastCalls {

  private final JdbcClient jdbc;
  private final Clock clock;

  LastCalls(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @EventListener
  void attempted(TaskAttempted event) {
    note(event.by(), event.task().patient(), false);
  }

  /** They were called just now. */
  void note(Viewer by, PatientId patient, boolean reached) {
    jdbc.sql(
            """
            insert into last_call (patient_id, organisation_id, at, staff_id, reached)
            values (:patient, :organisation, :now, :by, :reached)
            on conflict (patient_id, organisation_id) do update
              set at = excluded.at, staff_id = excluded.staff_id, reached = excluded.reached\
            """)
        .param("patient", patient.value())
        .param("organisation", by.organisation().value())
        .param("now", Timestamp.from(clock.instant()))
        .param("by", by.staff().value())
        .param("reached", reached)
        .update();
  }

  /** What was noted at that moment or later was a mistake. */
  void forget(Viewer by, PatientId patient, Instant since) {
    jdbc.sql(
            """
            delete from last_call
            where patient_id = :patient and organisation_id = :organisation and at >= :since\
            """)
        .param("patient", patient.value())
        .param("organisation", by.organisation().value())
        .param("since", Timestamp.from(since))
        .update();
  }
}
