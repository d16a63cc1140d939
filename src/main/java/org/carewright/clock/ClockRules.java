package org.carewright.clock;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carewright.access.OrganisationId;
import org.carewright.access.Region;
import org.carewright.access.Viewer;
import org.carewright.platform.Ids;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules an organisation works by: those shipped, and its own. Versions are only ever added; an
 * organisation's own version takes the place of the shipped one there and nowhere else.
 */
@Repository
@Transactional
class ClockRules {

  static final String SELECT =
      """
      r.id as rule_id, r.code, r.version, r.organisation_id as rule_organisation, r.name, r.source,
      r.link, r.starts, r.programmes, r.risks, r.success, r.attempts, r.minutes, r.unit, r.amount,
      r.whose, r.warn_hours, r.work, r.title, r.at_end, r.harm, r.regions, r.duty, r.made_at,
      r.change, r.course, r.tells_lead, r.follow_up, r.follow_up_for, m.given_name || ' ' || m.family_name as made_by_name
      """;

  private static final String NEWEST =
      """
      select distinct on (r.code) %s, coalesce(s.running, r.begins_on) as is_on
      from clock_rule r left join staff m on m.id = r.made_by
        left join clock_switch s on s.organisation_id = :organisation and s.code = r.code
      where r.organisation_id is null or r.organisation_id = :organisation
      order by r.code, r.organisation_id nulls last, r.version desc\
      """
          .formatted(SELECT);

  private final JdbcClient jdbc;
  private final Ids ids;
  private final Clock clock;

  ClockRules(JdbcClient jdbc, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /** A rule as it is now, and whether it is switched on. */
  record Standing(ClockRule rule, boolean on) {}

  /** The newest version of every rule, of whatever region. */
  @Transactional(readOnly = true)
  List<Standing> list(OrganisationId organisation) {
    return jdbc.sql(NEWEST)
        .param("organisation", organisation.value())
        .query((row, n) -> new Standing(RuleRow.read(row, n), row.getBoolean("is_on")))
        .list();
  }

  /** What starts clocks there now. */
  @Transactional(readOnly = true)
  List<ClockRule> running(OrganisationId organisation, Region region) {
    return list(organisation).stream()
        .filter(one -> one.on() && one.rule().regions().contains(region))
        .map(Standing::rule)
        .toList();
  }

  @Transactional(readOnly = true)
  Optional<Standing> find(OrganisationId organisation, String code) {
    return list(organisation).stream().filter(one -> one.rule().code().equals(code)).findFirst();
  }

  /** Every version that holds or held there, latest first. */
  @Transactional(readOnly = true)
  List<ClockRule> versions(OrganisationId organisation, String code) {
    return jdbc.sql(
            """
            select %s from clock_rule r left join staff m on m.id = r.made_by
            where r.code = :code and (r.organisation_id is null or r.organisation_id = :organisation)
            order by r.version desc, r.organisation_id nulls last\
            """
                .formatted(SELECT))
        .param("code", code)
        .param("organisation", organisation.value())
        .query(RuleRow::read)
        .list();
  }

  /**
   * Adds a version for the administrator's organisation.
   *
   * @return false, and nothing is added, when someone else has just added this version
   */
  boolean add(Viewer by, ClockRule rule) {
    try {
      insert(by, rule);
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  private void insert(Viewer by, ClockRule rule) {
    var expiry = rule.expiry();
    var followUp = expiry.followUp();
    jdbc.sql(
            """
            insert into clock_rule (id, code, version, organisation_id, name, source, link, starts,
              programmes, risks, success, attempts, minutes, unit, amount, whose, warn_hours, work,
              title, at_end, harm, regions, duty, made_at, made_by, change,
              course, tells_lead, follow_up, follow_up_for)
            values (:id, :code, :version, :organisation, :name, :source, :link, :starts,
              :programmes, :risks, :success, :attempts, :minutes, :unit, :amount, :whose, :warn,
              :work, :title, :atEnd, :harm, :regions, :duty, :now, :by, :change,
              :course, :tellsLead, :followUp, :followUpFor)\
            """)
        .param("id", ids.next())
        .param("code", rule.code())
        .param("version", rule.version())
        .param("organisation", by.organisation().value())
        .param("name", rule.name())
        .param("source", rule.source())
        .param("link", rule.link(), Types.VARCHAR)
        .param("starts", rule.start().name())
        .param("programmes", rule.programmes().toArray(String[]::new))
        .param("risks", names(rule.risks()))
        .param("success", rule.success().name())
        .param("attempts", rule.attempts())
        .param("minutes", rule.minutes())
        .param("unit", rule.length().unit().name())
        .param("amount", rule.length().amount())
        .param("whose", rule.whose().name())
        .param("warn", rule.warnHours())
        .param("work", rule.work().name())
        .param("title", rule.title())
        .param("atEnd", rule.atEnd())
        .param("harm", rule.harm().name())
        .param("regions", names(rule.regions()))
        .param("duty", rule.duty().name())
        .param("now", Timestamp.from(clock.instant()))
        .param("by", by.staff().value())
        .param("change", rule.change())
        .param("course", expiry.course().name())
        .param("tellsLead", expiry.tellsLead())
        .param("followUp", followUp == null ? null : followUp.title(), Types.VARCHAR)
        .param("followUpFor", followUp == null ? null : followUp.receiver().name(), Types.VARCHAR)
        .update();
  }

  private static String[] names(Set<? extends Enum<?>> set) {
    return set.stream().flatMap(one -> Stream.of(one.name())).sorted().toArray(String[]::new);
  }

  /** From now on the rule starts clocks there, or no more; those that run go on. */
  void turn(Viewer by, String code, boolean on) {
    jdbc.sql(
            """
            insert into clock_switch (organisation_id, code, running, changed_at, changed_by)
            values (:organisation, :code, :on, :now, :by)
            on conflict (organisation_id, code) do update
              set running = :on, changed_at = :now, changed_by = :by\
            """)
        .param("organisation", by.organisation().value())
        .param("code", code)
        .param("on", on)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", by.staff().value())
        .update();
  }
}
