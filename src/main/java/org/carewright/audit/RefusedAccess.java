package org.carewright.audit;

import static org.springframework.web.context.request.RequestAttributes.SCOPE_REQUEST;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.Timestamp;
import java.time.Clock;
import org.carewright.access.AccessRefused;
import org.carewright.platform.Ids;
import org.carewright.ui.PageGuard;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Writes down who asked for a patient they may not see, before they are told so. Only then: the
 * transaction that asked is over and has given its connection back, so that many who are refused at
 * once do not wait for a second one each. Of a patient who is not here nothing is written, and
 * nothing of what jobs ask.
 */
@Component
class RefusedAccess implements PageGuard {

  private static final String ASKED = RefusedAccess.class.getName();

  private final JdbcClient jdbc;
  private final Ids ids;
  private final Clock clock;

  RefusedAccess(JdbcClient jdbc, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  @EventListener
  public void on(AccessRefused refused) {
    var request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.setAttribute(ASKED, refused, SCOPE_REQUEST);
    }
  }

  @Override
  @Transactional
  public void refused(HttpServletRequest request) {
    if (request.getAttribute(ASKED) instanceof AccessRefused asked) {
      write(asked);
    }
  }

  private void write(AccessRefused asked) {
    jdbc.sql(
            """
            insert into audit_entry (patient_id, id, at, staff_id, action, what, purpose)
            select :patient, :id, :at, :staff, 'REFUSED', 'Asked for this patient', :purpose
            where exists (select 1 from relationship r where r.patient_id = :patient)\
            """)
        .param("patient", asked.patient().value())
        .param("id", ids.next())
        .param("at", Timestamp.from(clock.instant()))
        .param("staff", asked.viewer().staff().value())
        .param("purpose", asked.viewer().purpose().name())
        .update();
  }
}
