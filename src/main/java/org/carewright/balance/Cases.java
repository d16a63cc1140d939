package org.carewright.balance;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carewright.access.StaffId;
import org.carewright.access.TeamId;
import org.carewright.access.Viewer;
import org.carewright.caseload.Risk;
import org.carewright.patient.Languages;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everyone in the care of an organisation's coordinators; the caller audits whom it shows. */
@Repository
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class Cases {

  private static final Duration VISITS = Duration.ofDays(90);

  private static final String STATEMENT =
      """
      with held as (
        select e.patient_id, e.coordinator_id, array_agg(e.id order by e.id) as enrolments,
          array_agg(e.version order by e.id) as versions,
          min(case e.risk when 'HIGH' then p.cadence_high when 'MEDIUM' then p.cadence_medium
            else p.cadence_low end) filter (where e.status = 'ACTIVE') as cadence,
          (array['HIGH', 'MEDIUM', 'LOW'])[min(array_position(array['HIGH', 'MEDIUM', 'LOW'],
            e.risk))] as risk,
          min(e.started_on) as since, max(e.last_contact_on) as last_contact,
          (array_agg(e.team_id order by e.started_on, e.id)
            filter (where e.team_id is not null))[1] as team
        from enrolment e join programme p on p.code = e.programme
        where e.organisation_id = :organisation and e.status <> 'CLOSED'
          and (cast(:coordinator as uuid) is null or e.coordinator_id = :coordinator) and %s
        group by e.patient_id, e.coordinator_id
      )
      select h.*, pt.family_name, pt.given_names, pt.language, pt.interpreter,
        (select count(*) from care_plan_need d
          join care_plan cp on cp.patient_id = d.patient_id and cp.id = d.plan_id
          where d.patient_id = h.patient_id and d.removed_at is null and cp.status <> 'CLOSED')
          as needs,
        w.visits, w.deadlines,
        (select folded(concat_ws(' ', array_to_string(a.lines, ' '), a.postcode))
          from patient_address a
          where a.patient_id = h.patient_id and a.kind = 'HOME' and cardinality(a.lines) > 0
            and a.postcode is not null order by a.position limit 1) as address,
        array(select m.staff_id from care_team_member m
          where m.patient_id = h.patient_id and m.until is null and m.staff_id is not null
          union select o.coordinator_id from held o
          where o.patient_id = h.patient_id and o.coordinator_id <> h.coordinator_id) as known_to
      from held h join patient pt on pt.patient_id = h.patient_id
        cross join lateral (
          select count(*) filter (where t.kind = 'VISIT' and (t.ended_at is null
              or (t.outcome in ('CONTACT_MADE', 'DONE') and t.ended_at > :visitsSince))) as visits,
            count(*) filter (where t.clock is not null and t.ended_at is null) as deadlines
          from task t
          where t.patient_id = h.patient_id and t.organisation_id = :organisation
            and (t.enrolment_id = any(h.enrolments) or t.owner_staff_id = h.coordinator_id)) w
      order by pt.family_name, pt.given_names, h.patient_id, h.coordinator_id
      """
          .formatted(Viewer.sees("e.patient_id"));

  private final JdbcClient jdbc;
  private final Clock clock;

  Cases(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Of the viewer's organisation, by name. */
  List<Case> list(Viewer viewer) {
    return query(viewer, null);
  }

  List<Case> of(Viewer viewer, StaffId coordinator) {
    return query(viewer, coordinator);
  }

  private List<Case> query(Viewer viewer, @Nullable StaffId coordinator) {
    return jdbc.sql(STATEMENT)
        .params(viewer.params())
        .param("organisation", viewer.organisation().value())
        .param("coordinator", coordinator == null ? null : coordinator.value(), Types.OTHER)
        .param("visitsSince", Timestamp.from(clock.instant().minus(VISITS)))
        .query((row, n) -> one(row))
        .list();
  }

  private static Case one(ResultSet row) throws SQLException {
    var team = row.getObject("team", UUID.class);
    var language = row.getString("language");
    return new Case(
        new PatientId(row.getObject("patient_id", UUID.class)),
        Stream.of(row.getString("family_name"), row.getString("given_names"))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining(", ")),
        new StaffId(row.getObject("coordinator_id", UUID.class)),
        List.of((UUID[]) row.getArray("enrolments").getArray()),
        List.of((Integer[]) row.getArray("versions").getArray()),
        new CaseFacts(
            row.getObject("cadence", Integer.class),
            Risk.valueOf(row.getString("risk")),
            row.getInt("needs"),
            row.getInt("visits"),
            Set.of("SPOKEN", "SIGN").contains(row.getString("interpreter")),
            row.getInt("deadlines")),
        row.getObject("since", LocalDate.class),
        row.getObject("last_contact", LocalDate.class),
        team == null ? null : new TeamId(team),
        row.getString("address"),
        language == null || Languages.english(language) ? null : language,
        staff(row.getArray("known_to")));
  }

  private static Set<StaffId> staff(Array ids) throws SQLException {
    return Arrays.stream((UUID[]) ids.getArray())
        .map(StaffId::new)
        .collect(Collectors.toUnmodifiableSet());
  }
}
