package org.carewright.audit;

import java.sql.Timestamp;
import java.time.Clock;
import org.carewright.access.AccessRefused;
import org.carewright.platform.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Writes down who asked for a patient they may not see, in a transaction of its own: theirs ends
 * with the refusal. Of a patient who is not here nothing is written, and nothing of what jobs ask.
 */
@Component
class RefusedAccess {

  private final JdbcClient jdbc;
  private final Ids ids;
  private final Clock clock;

  RefusedAccess(JdbcClient jdbc, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  @EventListener
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void on(AccessRefused refused) {
    if (RequestContextHolder.getRequestAttributes() == null) {
      return;
    }
    jdbc.sql(
            """
            insert into audit_entry (patient_id, id, at, staff_id, action, what, purpose)
            select :patient, :id, :at, :staff, 'REFUSED', 'Asked for this patient', :purpose
            where exists (select 1 from relationship r where r.patient_id = :patient)\
            """)
        .param("patient", refused.patient().value())
        .param("id", ids.next())
        .param("at", Timestamp.from(clock.instant()))
        .param("staff", refused.viewer().staff().value())
        .param("purpose", refused.viewer().purpose().name())
        .update();
  }
}
