package org.carewright.caseload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carewright.access.OrganisationId;
import org.carewright.access.StaffId;
import org.carewright.access.TeamId;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.task.EnrolmentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of table {@code enrolment}. */
@Repository
class EnrolmentRows {

  private static final String SELECT =
      """
      select e.*, p.name as programme_name, tm.name as team_name,
        c.given_name || ' ' || c.family_name as coordinator_name,
        z.given_name || ' ' || z.family_name as closed_by_name
      from enrolment e join programme p on p.code = e.programme
        join staff c on c.id = e.coordinator_id left join team tm on tm.id = e.team_id
        left join staff z on z.id = e.closed_by
      where e.patient_id = :patient and %s
      """
          .formatted(Viewer.sees("e.patient_id"));

  private final JdbcClient jdbc;

  EnrolmentRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Open ones first, then the most recently closed. */
  List<Enrolment> list(Viewer viewer, PatientId patient) {
    return jdbc.sql(
            SELECT
                + "order by e.closed_at desc nulls first, array_position("
                + "array['HIGH', 'MEDIUM', 'LOW'], e.risk), e.started_on")
        .params(viewer.params())
        .param("patient", patient.value())
        .query((row, n) -> enrolment(row))
        .list();
  }

  Optional<Enrolment> find(Viewer viewer, PatientId patient, EnrolmentId id) {
    return jdbc.sql(SELECT + "and e.id = :id")
        .params(viewer.params())
        .param("patient", patient.value())
        .param("id", id.value())
        .query((row, n) -> enrolment(row))
        .optional();
  }

  /** Some enrolments of some patients. */
  List<Enrolment> list(Viewer viewer, List<PatientId> patients, List<EnrolmentId> enrolments) {
    return jdbc.sql(
            SELECT.replace("= :patient", "= any(:patients::uuid[])")
                + "and e.id = any(:enrolments::uuid[])")
        .params(viewer.params())
        .param("patients", patients.stream().map(PatientId::value).toArray(UUID[]::new))
        .param("enrolments", enrolments.stream().map(EnrolmentId::value).toArray(UUID[]::new))
        .query((row, n) -> enrolment(row))
        .list();
  }

  void insert(
      EnrolmentId id, NewEnrolment e, Programme programme, boolean met, Viewer by, LocalDate day) {
    jdbc.sql(
            """
            insert into enrolment (patient_id, id, organisation_id, programme, exclusive_group,
              coordinator_id, team_id, risk, reason, entry_met, entry_note, status, started_on)
            values (:patient, :id, :organisation, :programme, :exclusive, :coordinator, :team,
              :risk, :reason, :met, :note, 'ACTIVE', :day)\
            """)
        .param("patient", e.patient().value())
        .param("id", id.value())
        .param("organisation", by.organisation().value())
        .param("programme", programme.code())
        .param("exclusive", programme.exclusiveGroup())
        .param("coordinator", e.coordinator().value())
        .param("team", uuid(e.team()), Types.OTHER)
        .param("risk", e.risk().name())
        .param("reason", e.reason())
        .param("met", met)
        .param("note", e.entryNote())
        .param("day", day)
        .update();
  }

  void pause(Enrolment e, LocalDate until) {
    update(e, "status = 'PAUSED', paused_until = :until", Map.of("until", until));
  }

  void resume(Enrolment e) {
    update(e, "status = 'ACTIVE', paused_until = null", Map.of());
  }

  void contacted(Enrolment e, LocalDate on) {
    update(e, "last_contact_on = greatest(last_contact_on, cast(:on as date))", Map.of("on", on));
  }

  /** After an undone closing: the last contact is again the one before, as far as tasks tell. */
  void uncontacted(Enrolment e) {
    update(
        e,
        """
        last_contact_on = (select max(cast(t.ended_at as date)) from task t
          where t.patient_id = enrolment.patient_id and t.outcome = 'CONTACT_MADE'
            and not exists (select 1 from task s
              where s.patient_id = t.patient_id and s.follows = t.id))\
        """,
        Map.of());
  }

  void change(Enrolment e, StaffId coordinator, @Nullable TeamId team, Risk risk) {
    jdbc.sql(
            """
            update enrolment set coordinator_id = :coordinator, team_id = :team, risk = :risk,
              version = version + 1
            where patient_id = :patient and id = :id\
            """)
        .param("coordinator", coordinator.value())
        .param("team", uuid(team), Types.OTHER)
        .param("risk", risk.name())
        .param("patient", e.patient().value())
        .param("id", e.id().value())
        .update();
  }

  void close(Enrolment e, ClosingReason reason, @Nullable String note, Viewer by, Instant now) {
    jdbc.sql(
            """
            update enrolment set status = 'CLOSED', paused_until = null, closed_at = :now,
              closed_by = :by, closing_reason = :reason, closing_note = :note,
              version = version + 1
            where patient_id = :patient and id = :id\
            """)
        .param("now", Timestamp.from(now))
        .param("by", by.staff().value())
        .param("reason", reason.name())
        .param("note", note)
        .param("patient", e.patient().value())
        .param("id", e.id().value())
        .update();
  }

  private void update(Enrolment e, String what, Map<String, ?> values) {
    jdbc.sql(
            "update enrolment set "
                + what
                + ", version = version + 1 where patient_id = :patient and id = :id")
        .params(values)
        .param("patient", e.patient().value())
        .param("id", e.id().value())
        .update();
  }

  private static @Nullable UUID uuid(@Nullable TeamId team) {
    return team == null ? null : team.value();
  }

  private static Enrolment enrolment(ResultSet row) throws SQLException {
    var team = row.getObject("team_id", UUID.class);
    return new Enrolment(
        new EnrolmentId(row.getObject("id", UUID.class)),
        new PatientId(row.getObject("patient_id", UUID.class)),
        new OrganisationId(row.getObject("organisation_id", UUID.class)),
        row.getString("programme"),
        row.getString("programme_name"),
        row.getString("exclusive_group"),
        new StaffId(row.getObject("coordinator_id", UUID.class)),
        row.getString("coordinator_name"),
        team == null ? null : new TeamId(team),
        row.getString("team_name"),
        Risk.valueOf(row.getString("risk")),
        row.getString("reason"),
        row.getBoolean("entry_met"),
        row.getString("entry_note"),
        EnrolmentStatus.valueOf(row.getString("status")),
        row.getObject("started_on", LocalDate.class),
        row.getObject("paused_until", LocalDate.class),
        row.getObject("last_contact_on", LocalDate.class),
        closed(row),
        row.getInt("version"));
  }

  private static Enrolment.@Nullable Closed closed(ResultSet row) throws SQLException {
    var at = row.getTimestamp("closed_at");
    if (at == null) {
      return null;
    }
    return new Enrolment.Closed(
        at.toInstant(),
        row.getString("closed_by_name"),
        ClosingReason.valueOf(row.getString("closing_reason")),
        row.getString("closing_note"));
  }
}
