package org.carewright.simulation;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came of it all, counted in the database when the last day is over. */
@Component
@ConditionalOnProperty("carewright.simulation")
class Outcomes {

  static final String MET = "clocks met";
  static final String MISSED = "clocks missed";
  static final List<String> ESCALATIONS =
      List.of(
          "escalations to the owner",
          "escalations to the team lead",
          "escalations to the supervisor");

  private final JdbcClient jdbc;

  Outcomes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void count(List<Site> sites, Tally tally) {
    var organisations = sites.stream().map(site -> site.id().value()).toList();
    clocks(organisations, tally);
    escalations(organisations, tally);
    months(organisations, tally);
    tally.work(work(organisations));
  }

  private void clocks(List<UUID> organisations, Tally tally) {
    jdbc.sql(
            """
            select case when stopped_at is null then 'clocks still running'
                when how = 'CANCELLED' then 'clocks stopped with a reason'
                when stopped_at < due_at then :met else :missed end as what,
              count(*) as n
            from clock_run where organisation_id in (:organisations) group by 1\
            """)
        .param("met", MET)
        .param("missed", MISSED)
        .param("organisations", organisations)
        .query(row -> {
          tally.count(row.getString("what"), row.getInt("n"));
        });
  }

  private void escalations(List<UUID> organisations, Tally tally) {
    jdbc.sql(
            """
            select e.level, count(*) as n
            from escalation e join task t on t.patient_id = e.patient_id and t.id = e.task_id
            where t.organisation_id in (:organisations) group by 1\
            """)
        .param("organisations", organisations)
        .query(row -> {
          tally.count(ESCALATIONS.get(row.getInt("level") - 1), row.getInt("n"));
        });
  }

  /** By the wall calendar of each organisation. */
  private void months(List<UUID> organisations, Tally tally) {
    jdbc.sql(
            """
            select to_char(x.at at time zone o.time_zone, 'YYYY-MM') as month,
              sum(x.contact) as contacts, sum(x.met) as met, sum(x.missed) as missed
            from (
              select organisation_id, at, 1 as contact, 0 as met, 0 as missed
                from contact where finding is not null and version = 1
              union all
              select organisation_id, stopped_at, 0, (stopped_at < due_at)::int,
                  (stopped_at > due_at)::int
                from clock_run where stopped_at is not null and how <> 'CANCELLED') x
            join organisation o on o.id = x.organisation_id
            where o.id in (:organisations) group by 1\
            """)
        .param("organisations", organisations)
        .query(row -> {
          tally.month(
              YearMonth.parse(row.getString("month")),
              new Tally.Month(row.getInt("contacts"), row.getInt("met"), row.getInt("missed")));
        });
  }

  /** Contacts, tried in vain too, and tasks done without one. */
  private List<Tally.Work> work(List<UUID> organisations) {
    return jdbc.sql(
            """
            select s.given_name || ' ' || s.family_name as name, count(x.who) as n
            from staff s left join (
                select staff_id as who from contact where version = 1
                union all
                select ended_by from task where outcome = 'DONE') x on x.who = s.id
            where s.organisation_id in (:organisations) and s.role = 'COORDINATOR'
            group by s.id order by n desc, name\
            """)
        .param("organisations", organisations)
        .query((row, n) -> new Tally.Work(row.getString("name"), row.getInt("n")))
        .list();
  }
}
