package org.carewright.escalation;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.carewright.access.OrganisationId;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.task.OverdueWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The policies of the organisations, every version of them. */
@Repository
@Transactional
class Policies {

  /** What came of saving one. */
  sealed interface Answer {
    record Saved(int version) implements Answer {}

    /** Someone made another version since this one was looked at. */
    record Overtaken() implements Answer {}
  }

  private final JdbcClient jdbc;
  private final OverdueWork work;
  private final Clock clock;

  Policies(JdbcClient jdbc, OverdueWork work, Clock clock) {
    this.jdbc = jdbc;
    this.work = work;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  Policy current(OrganisationId organisation) {
    return jdbc.sql(
            """
            select version, supervisor_id from escalation_policy
            where organisation_id = :organisation order by version desc limit 1\
            """)
        .param("organisation", organisation.value())
        .query((row, n) -> {
          var supervisor = row.getObject("supervisor_id", UUID.class);
          var version = row.getInt("version");
          return new Policy(
              version,
              rules(organisation, version),
              supervisor == null ? null : new StaffId(supervisor));
        })
        .optional()
        .orElseGet(Policy::usual);
  }

  private Map<Pace, Rule> rules(OrganisationId organisation, int version) {
    var rules = new EnumMap<Pace, Rule>(Pace.class);
    jdbc.sql(
            """
            select * from escalation_rule
            where organisation_id = :organisation and version = :version\
            """)
        .param("organisation", organisation.value())
        .param("version", version)
        .query(row -> {
          rules.put(
              Pace.valueOf(row.getString("pace")),
              new Rule(
                  Wait.read(row.getString("owner_after")).orElseThrow(),
                  Wait.read(row.getString("lead_after")).orElseThrow(),
                  Wait.read(row.getString("supervisor_after")).orElseThrow(),
                  row.getBoolean("at_once")));
        });
    return rules;
  }

  /** Every version, latest first. */
  @Transactional(readOnly = true)
  List<PolicyVersion> history(OrganisationId organisation) {
    return jdbc.sql(
            """
            select p.version, p.at, p.why, s.given_name || ' ' || s.family_name as by_name
            from escalation_policy p join staff s on s.id = p.by_staff_id
            where p.organisation_id = :organisation order by p.version desc\
            """)
        .param("organisation", organisation.value())
        .query((row, n) ->
            new PolicyVersion(
                row.getInt("version"),
                row.getTimestamp("at").toInstant(),
                Objects.requireNonNull(row.getString("by_name")),
                row.getString("why")))
        .list();
  }

  /** Makes the next version; what is overdue already is looked at anew by it. */
  Answer save(
      Viewer by, Map<Pace, Rule> rules, @Nullable StaffId supervisor, int seen, String why) {
    var version = seen + 1;
    var inserted =
        jdbc.sql(
                """
                insert into escalation_policy (organisation_id, version, supervisor_id, at,
                  by_staff_id, why)
                select :organisation, :version, :supervisor, :now, :by, :why
                where (select coalesce(max(version), 0) from escalation_policy
                  where organisation_id = :organisation) = :seen
                on conflict do nothing\
                """)
            .param("organisation", by.organisation().value())
            .param("version", version)
            .param("seen", seen)
            .param("supervisor", supervisor == null ? null : supervisor.value(), Types.OTHER)
            .param("now", Timestamp.from(clock.instant()))
            .param("by", by.staff().value())
            .param("why", why)
            .update();
    if (inserted == 0) {
      return new Answer.Overtaken();
    }
    rules.forEach((pace, rule) -> insert(by.organisation(), version, pace, rule));
    work.reconsider(by.organisation(), clock.instant());
    return new Answer.Saved(version);
  }

  private void insert(OrganisationId organisation, int version, Pace pace, Rule rule) {
    jdbc.sql(
            """
            insert into escalation_rule (organisation_id, version, pace, owner_after, lead_after,
              supervisor_after, at_once)
            values (:organisation, :version, :pace, :owner, :lead, :supervisor, :atOnce)\
            """)
        .param("organisation", organisation.value())
        .param("version", version)
        .param("pace", pace.name())
        .param("owner", rule.owner().code())
        .param("lead", rule.lead().code())
        .param("supervisor", rule.supervisor().code())
        .param("atOnce", rule.atOnce())
        .update();
  }
}
