package org.carewright.testing;

import java.util.List;
import org.carewright.access.TeamId;
import org.carewright.access.Viewer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A service that is large beside what one person works on, and how much of it a page reads. It goes
 * past the triggers, so the caller's transaction must end without a commit.
 */
@TestComponent
@Transactional(propagation = Propagation.MANDATORY)
public class ManyOthers {

  private static final List<String> TABLES =
      List.of("enrolment", "patient", "relationship", "task");

  private final JdbcClient jdbc;

  ManyOthers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How many rows were read of the tables that grow with the number of patients.
   *
   * @param passing by going through a whole table
   * @param byIndex looked up
   */
  public record Read(long passing, long byIndex) {}

  /** So many people with that coordinator, each enrolled and with an open task. */
  public void with(Viewer coordinator, TeamId team, int people) {
    make(
        people,
        "'%s'::uuid".formatted(coordinator.organisation()),
        "'%s'::uuid".formatted(team),
        "'%s'::uuid".formatted(coordinator.staff()));
  }

  /** The same elsewhere: 50 people each, 500 in a team, 1,000 in an organisation. */
  public void elsewhere(int people) {
    make(
        people,
        "md5('organisation' || n / 1000)::uuid",
        "md5('team' || n / 500)::uuid",
        "md5('staff' || n / 50)::uuid");
  }

  private void make(int people, String organisation, String team, String staff) {
    jdbc.sql("set local session_replication_role = replica").update();
    jdbc.sql(
            """
            create temp table made on commit drop as
              select gen_random_uuid() as id, gen_random_uuid() as enrolment, n,
                %s as organisation, %s as team, %s as staff
              from generate_series(1, %d) n\
            """
                .formatted(organisation, team, staff, people))
        .update();
    jdbc.sql(
            """
            insert into patient (patient_id, given_names, family_name, birth_date, gender,
              interpreter, created_at, updated_at, updated_by)
            select id, 'Person', 'Number ' || n, date '1950-01-01' + n % 9000, 'FEMALE',
              'NOT_NEEDED', now(), now(), staff from made\
            """)
        .update();
    jdbc.sql(
            """
            insert into relationship (patient_id, id, organisation_id, basis, started_at)
            select id, gen_random_uuid(), organisation, 'ENROLLED', now() from made\
            """)
        .update();
    jdbc.sql(
            """
            insert into enrolment (patient_id, id, organisation_id, programme, coordinator_id,
              team_id, risk, reason, entry_met, status, started_on)
            select id, enrolment, organisation, 'community-support', staff, team,
              (array['LOW', 'MEDIUM', 'HIGH'])[1 + n % 3], 'Asked for help', true, 'ACTIVE',
              current_date from made\
            """)
        .update();
    jdbc.sql(
            """
            insert into task (patient_id, id, enrolment_id, organisation_id, kind, title,
              reason_rule, reason_datum, reason_date, source_kind, owner_staff_id, due, priority,
              opened_at, opened_by, overdue_at, escalate_at, risk, programme)
            select id, gen_random_uuid(), enrolment, organisation, 'CONTACT', 'Keep in touch',
              'Contact every 28 days', 'last contact', current_date, 'cadence', staff,
              current_date + n % 90, 'ROUTINE', now(), staff, now() + interval '100 days',
              now() + interval '100 days', 'LOW', 'community-support' from made\
            """)
        .update();
    jdbc.sql("drop table made").update();
    TABLES.forEach(table -> jdbc.sql("analyze " + table).update());
  }

  /** What this transaction reads when it does that, with plans that know no values. */
  public Read readBy(Runnable page) {
    jdbc.sql("set local plan_cache_mode = force_generic_plan").update();
    var before = read();
    page.run();
    var after = read();
    return new Read(after.passing() - before.passing(), after.byIndex() - before.byIndex());
  }

  private Read read() {
    return jdbc.sql(
            """
            select sum(seq_tup_read) as passing, sum(coalesce(idx_tup_fetch, 0)) as by_index
            from pg_stat_xact_user_tables
            where schemaname = 'public' and relname = any(:tables)\
            """)
        .param("tables", TABLES.toArray(String[]::new))
        .query((row, n) -> new Read(row.getLong("passing"), row.getLong("by_index")))
        .single();
  }
}
