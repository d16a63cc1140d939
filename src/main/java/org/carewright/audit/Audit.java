package org.carewright.audit;

import static org.springframework.web.context.request.RequestAttributes.SCOPE_REQUEST;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.carewright.access.Purpose;
import org.carewright.access.Viewer;
import org.carewright.platform.Ids;
import org.carewright.platform.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Writes the trail. Every method must be called inside the transaction that reads or changes the
 * data, so that neither can happen without the other. {@code what} is said in plain words as the
 * trail shows them ("Opened the chart", "Closed a task"), without clinical content.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Audit {

  static final String AUDITED = Audit.class.getName();

  private final JdbcClient jdbc;
  private final Ids ids;
  private final Clock clock;

  Audit(JdbcClient jdbc, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  public void read(Viewer viewer, PatientId patient, String what) {
    write(viewer, patient, "READ", what);
  }

  public void created(Viewer viewer, PatientId patient, String what) {
    write(viewer, patient, "CREATED", what);
  }

  public void changed(Viewer viewer, PatientId patient, String what) {
    write(viewer, patient, "CHANGED", what);
  }

  /** Changed together: one entry for each, in one statement. */
  public void changed(Viewer viewer, Collection<PatientId> patients, String what) {
    write(viewer, patients, "CHANGED", what);
  }

  /** A copy left the system: a print, a PDF, a download. */
  public void exported(Viewer viewer, PatientId patient, String what) {
    write(viewer, patient, "EXPORTED", what);
  }

  /** Patients shown together in a list: one entry for each, in one statement. */
  public void listed(Viewer viewer, Collection<PatientId> patients, String what) {
    write(viewer, patients, "LISTED", what);
  }

  /** A list of patients left the system: one entry for each, in one statement. */
  public void exported(Viewer viewer, Collection<PatientId> patients, String what) {
    write(viewer, patients, "EXPORTED", what);
  }

  /** What the program changed by itself, on nobody's word: one entry for each, in one statement. */
  public void changedByItself(Collection<PatientId> patients, String what) {
    mark();
    if (patients.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into audit_entry (patient_id, id, at, action, what, purpose)
            select patient_id, id, :at, 'CHANGED', :what, :purpose
            from unnest(:patients::uuid[], :ids::uuid[]) as changed (patient_id, id)\
            """)
        .param("at", Timestamp.from(clock.instant()))
        .param("what", what)
        .param("purpose", Purpose.CARE_MANAGEMENT.name())
        .param("patients", patients.stream().map(PatientId::value).toArray(UUID[]::new))
        .param("ids", patients.stream().map(p -> ids.next()).toArray(UUID[]::new))
        .update();
  }

  private void write(Viewer viewer, Collection<PatientId> patients, String action, String what) {
    mark();
    if (patients.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into audit_entry (patient_id, id, at, staff_id, action, what, purpose)
            select patient_id, id, :at, :staff, :action, :what, :purpose
            from unnest(:patients::uuid[], :ids::uuid[]) as seen (patient_id, id)\
            """)
        .param("at", Timestamp.from(clock.instant()))
        .param("staff", viewer.staff().value())
        .param("action", action)
        .param("what", what)
        .param("purpose", viewer.purpose().name())
        .param("patients", patients.stream().map(PatientId::value).toArray(UUID[]::new))
        .param("ids", patients.stream().map(p -> ids.next()).toArray(UUID[]::new))
        .update();
  }

  private void write(Viewer viewer, PatientId patient, String action, String what) {
    mark();
    jdbc.sql(
            """
            insert into audit_entry (patient_id, id, at, staff_id, action, what, purpose)
            values (:patient, :id, :at, :staff, :action, :what, :purpose)\
            """)
        .param("patient", patient.value())
        .param("id", ids.next())
        .param("at", Timestamp.from(clock.instant()))
        .param("staff", viewer.staff().value())
        .param("action", action)
        .param("what", what)
        .param("purpose", viewer.purpose().name())
        .update();
  }

  /** Tells {@link AuditGuard} that this request has left its line. */
  private static void mark() {
    var request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.setAttribute(AUDITED, true, SCOPE_REQUEST);
    }
  }
}
