package org.carewright.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.carewright.access.OrganisationId;
import org.carewright.platform.PatientId;
import org.carewright.safety.SafetyFacts.End;
import org.carewright.safety.SafetyFacts.EnrolmentFact;
import org.carewright.safety.SafetyFacts.LoopFact;
import org.carewright.safety.SafetyFacts.TaskFact;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the facts that the safety rules judge, straight from the tables and past every module, so
 * that what the modules believe is checked too. Names nobody: ids only.
 */
@Repository
@Transactional(readOnly = true)
public class SafetyReading {

  private static final String PATIENT = "x.patient_id = :which";
  private static final String PATIENTS = "x.patient_id = any(:which)";
  private static final String SERVICE =
      """
      x.patient_id in (select r.patient_id from relationship r where r.organisation_id in (:which))\
      """;

  private final JdbcClient jdbc;

  SafetyReading(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All of one patient: also what has ended. */
  public SafetyFacts of(PatientId patient) {
    return read(PATIENT, false, patient.value());
  }

  /** The same of some patients. */
  public SafetyFacts ofPatients(Collection<PatientId> patients) {
    return read(PATIENTS, false, patients.stream().map(PatientId::value).toArray(UUID[]::new));
  }

  /** Everyone these organisations have ever cared for. */
  public SafetyFacts of(Collection<OrganisationId> organisations) {
    return read(SERVICE, true, organisations.stream().map(OrganisationId::value).toList());
  }

  // What ended whole is history, and of a whole service there is too much of it; what is closed
  // matters as long as a task is open for it.
  private static final String UNFINISHED =
      " and (x.ended_at is null or x.ended_by is null or x.outcome is null)";
  private static final String OPEN_ENROLMENT =
      """
       and (x.status <> 'CLOSED' or exists (select 1 from task t
        where t.patient_id = x.patient_id and t.enrolment_id = x.id and t.ended_at is null))\
      """;
  private static final String OPEN_LOOP =
      """
       and (x.closed_at is null or exists (select 1 from task t
        where t.patient_id = x.patient_id and t.loop_id = x.id and t.ended_at is null))\
      """;

  private SafetyFacts read(String which, boolean unfinished, Object value) {
    return new SafetyFacts(
        query(
            "select x.patient_id, x.id, x.status <> 'CLOSED' as open from enrolment x where ",
            which + (unfinished ? OPEN_ENROLMENT : ""),
            value,
            row -> new EnrolmentFact(id(row, "patient_id"), id(row, "id"), row.getBoolean("open"))),
        query(TASKS, which + (unfinished ? UNFINISHED : ""), value, SafetyReading::task),
        query(
            "select x.patient_id, x.id, x.closed_at is null as open from open_loop x where ",
            which + (unfinished ? OPEN_LOOP : ""),
            value,
            row -> new LoopFact(id(row, "patient_id"), id(row, "id"), row.getBoolean("open"))));
  }

  private static final String TASKS =
      """
      select x.patient_id, x.id, x.enrolment_id, x.loop_id, x.overdue_at, x.escalation_level,
        x.escalate_at, num_nonnulls(x.ended_at, x.ended_by, x.outcome) as ends,
        btrim(x.reason_rule) <> '' and btrim(x.reason_datum) <> '' as reasoned,
        case when x.owner_staff_id is not null then exists (
          select 1 from staff s join relationship r on r.patient_id = x.patient_id
              and r.ended_at is null and (r.staff_id = s.id or (
                r.organisation_id = s.organisation_id and s.role in ('COORDINATOR', 'TEAM_LEAD')))
            where s.id = x.owner_staff_id and s.active)
        else exists (
          select 1 from team g join team_member m on m.team_id = g.id
              join staff s on s.id = m.staff_id and s.active
            where g.id = x.owner_team_id and g.active) end as owner_can_act
      from task x where
      """;

  private static TaskFact task(ResultSet row) throws SQLException {
    var ends = row.getInt("ends");
    return new TaskFact(
        id(row, "patient_id"),
        id(row, "id"),
        row.getObject("enrolment_id", UUID.class),
        row.getObject("loop_id", UUID.class),
        row.getBoolean("reasoned"),
        row.getBoolean("owner_can_act"),
        ends == 0 ? End.NONE : ends == 3 ? End.WHOLE : End.PARTIAL,
        instant(row, "overdue_at"),
        row.getInt("escalation_level"),
        instant(row, "escalate_at"));
  }

  private interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> List<T> query(String select, String which, Object value, Row<T> fact) {
    return jdbc.sql(select + which).param("which", value).query((row, n) -> fact.of(row)).list();
  }

  private static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
