package org.carewright.clock;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.carewright.access.OrganisationId;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what happened, for one patient or for all of an organisation, from what is on record. */
@Repository
class FactsReading {

  private static final String ENROLMENTS =
      """
      select e.patient_id, e.id, e.programme, p.name, e.risk, e.coordinator_id, e.team_id, e.status,
        e.closed_at, (select min(h.at) from enrolment_event h
          where h.patient_id = e.patient_id and h.enrolment_id = e.id) as began
      from enrolment e join programme p on p.code = e.programme
      where e.organisation_id = :organisation and %s
        and (e.closed_at is null or e.closed_at >= :since)\
      """;

  private static final String CONTACTS =
      """
      select c.patient_id, c.id, c.at, first.recorded_at as known, c.enrolment_id,
        c.mode in ('VISIT', 'CLINIC', 'VIDEO') as in_person, coalesce(c.minutes, 0) as minutes,
        case when c.with_kind = 'PROFESSIONAL' then 'WORKED'
          when c.finding is not null then 'REACHED' else 'TRIED' end as kind
      from contact c
      join contact first on first.patient_id = c.patient_id and first.id = c.id
        and first.version = 1
      where c.organisation_id = :organisation and %s and c.at >= :since and not c.withdrawn
        and not exists (select 1 from contact later where later.patient_id = c.patient_id
          and later.id = c.id and later.version > c.version)\
      """;

  /** Work that ended well and stayed ended; calls that a contact tells of are told by it. */
  private static final String WORK =
      """
      select t.patient_id, t.id, t.ended_at as at, t.ended_at as known, t.enrolment_id,
        t.kind = 'VISIT' as in_person, 0 as minutes,
        case when t.outcome = 'CONTACT_MADE' then 'REACHED' else t.kind || '_DONE' end as kind
      from task t
      where t.organisation_id = :organisation and %s and t.ended_at >= :since
        and (t.outcome = 'CONTACT_MADE' or t.kind in ('VISIT', 'MEDICINES', 'ASSESSMENT')
          and t.outcome in ('DONE', 'DONE_ELSEWHERE'))
        and not exists (select 1 from task again
          where again.patient_id = t.patient_id and again.follows = t.id)
        and not (t.outcome = 'CONTACT_MADE' and exists (select 1 from contact_task s
          where s.patient_id = t.patient_id and s.task_id = t.id and s.effect = 'SETTLED'))\
      """;

  /** Attempts noted on a task in a list; those recorded as a contact are told by it. */
  private static final String ATTEMPTS =
      """
      select t.patient_id, h.id, h.at, h.at as known, t.enrolment_id, false as in_person,
        0 as minutes, 'TRIED' as kind
      from task_event h join task t on t.patient_id = h.patient_id and t.id = h.task_id
      where t.organisation_id = :organisation and %s and h.what = 'ATTEMPTED' and h.at >= :since
        and not exists (select 1 from contact_task s join contact c
            on c.patient_id = s.patient_id and c.id = s.contact_id and c.version = 1
          where s.patient_id = h.patient_id and s.task_id = h.task_id and s.effect = 'ATTEMPTED'
            and c.recorded_at between h.at - interval '10 seconds' and h.at)\
      """;

  private static final String STAYS =
      """
      select x.patient_id, x.id, x.updated_at as known, x.ended_at,
        cast(x.body as jsonb) #>> '{period,end}' as told
      from fhir.encounter x
      where %s and x.category in ('IMP', 'ACUTE', 'NONAC', 'OBSENC') and x.ended_at >= :since
        and x.ended_at <= :now
        and exists (select 1 from enrolment e where e.patient_id = x.patient_id
          and e.organisation_id = :organisation)\
      """;

  private static final String BY_HAND =
      """
      select c.patient_id, c.code, c.key, c.since, c.enrolment_id, c.stopped_at, c.how
      from clock_run c
      where c.organisation_id = :organisation and %s and c.key like 'hand:%%' and c.since >= :since\
      """;

  private static final String ADDRESSES =
      """
      select a.patient_id, a.district, a.country from patient_address a
      where a.kind <> 'FORMER' and %s and exists (select 1 from enrolment e
        where e.patient_id = a.patient_id and e.organisation_id = :organisation)
      order by a.kind = 'TEMPORARY' desc, a.position\
      """;

  private final JdbcClient jdbc;

  FactsReading(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is asked for; one patient, or all when null. */
  record Asked(
      OrganisationId organisation,
      ZoneId zone,
      @Nullable PatientId patient,
      Instant since,
      Instant now) {}

  /** The facts of every patient of whom there are any. */
  Map<PatientId, Facts> of(Asked asked) {
    var all = new HashMap<PatientId, FactsBuilder>();
    each(asked, ENROLMENTS, "e", FactRows::enrolled, all, (b, e) -> b.enrolments.add(e));
    if (all.isEmpty() && asked.patient() == null) {
      return Map.of();
    }
    for (var sql : new String[] {CONTACTS, WORK, ATTEMPTS}) {
      each(
          asked,
          sql,
          sql.equals(CONTACTS) ? "c" : "t",
          FactRows::event,
          all,
          (b, e) -> b.events.add(e));
    }
    RowMapper<Facts.Stay> stay = (row, n) -> FactRows.stay(row, asked.zone());
    each(asked, STAYS, "x", stay, all, (b, s) -> b.stays.add(s));
    each(asked, BY_HAND, "c", FactRows::byHand, all, (b, h) -> b.byHand.add(h));
    each(asked, ADDRESSES, "a", FactRows::zone, all, (b, z) -> z.ifPresent(b::livesIn));
    var facts = new HashMap<PatientId, Facts>();
    all.forEach((patient, builder) -> facts.put(patient, builder.facts(asked.zone())));
    return facts;
  }

  private interface Adding<T> {
    void to(FactsBuilder builder, T fact);
  }

  private <T> void each(
      Asked asked,
      String sql,
      String table,
      RowMapper<T> mapper,
      Map<PatientId, FactsBuilder> all,
      Adding<T> adding) {
    var patient = asked.patient();
    var which = patient == null ? "true" : table + ".patient_id = :patient";
    var statement =
        jdbc.sql(sql.formatted(which))
            .param("organisation", asked.organisation().value())
            .param("since", Timestamp.from(asked.since()))
            .param("now", Timestamp.from(asked.now()));
    if (patient != null) {
      statement = statement.param("patient", patient.value());
    }
    statement.query(row -> {
      var id = new PatientId(row.getObject("patient_id", UUID.class));
      var fact = mapper.mapRow(row, 0);
      if (fact != null) {
        adding.to(all.computeIfAbsent(id, p -> new FactsBuilder()), fact);
      }
    });
  }
}
