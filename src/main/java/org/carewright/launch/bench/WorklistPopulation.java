package org.carewright.launch.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A service as large as asked, made in the database by the database: 500 patients and 1,500 open
 * tasks for each coordinator, 10 coordinators in a team, 10 teams in an organisation. It goes past
 * the triggers, which would take hours; afterwards the safety rules are counted, so that what is
 * measured is a state that the rules allow.
 */
record WorklistPopulation(Connection database, int patients) {

  static final int PATIENTS_EACH = 500;
  private static final int TEAM = 10;
  private static final int ORGANISATION = 100;
  static final String PASSWORD = "bench bench bench";

  /** Ids that lie in the order in which they were made, as those of the program do. */
  private static final String IDS =
      """
      create function pg_temp.id(kind int, n bigint) returns uuid language sql immutable as
        $$ select ('01900000-000' || kind || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$
      """;

  /**
   * Someone to sign in as.
   *
   * @param number of all coordinators
   */
  record Coordinator(int number) {

    String username() {
      return "bench" + number;
    }

    /** The lead of their team. */
    String lead() {
      return "lead" + number / TEAM;
    }

    String team() {
      return id(2, number / TEAM);
    }

    /** The address of the n-th assessment that they have to do. */
    String assessment(int n) {
      long patient = (long) number * PATIENTS_EACH + n;
      return "/patients/%s/tasks/%s".formatted(id(5, patient), id(8, patient * 3 + 1));
    }
  }

  static String staff(int number) {
    return id(3, number);
  }

  static String patient(int number) {
    return id(5, number);
  }

  static String enrolment(int number) {
    return id(7, number);
  }

  private static String id(int kind, long n) {
    return "01900000-000%d-7000-8000-%012x".formatted(kind, n);
  }

  /** Makes it; returns some of its coordinators, each of another team. */
  List<Coordinator> make(PasswordEncoder passwords, int howMany) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute("set synchronous_commit = off");
      statement.execute(IDS);
      for (var sql : statements()) {
        statement.execute(sql);
      }
      statement.execute("set session_replication_role = origin");
      statement.execute("set synchronous_commit = on");
      statement.execute("analyze");
      statement.execute("checkpoint");
      requireSafe(statement);
    }
    return coordinators(passwords, howMany);
  }

  private int coordinators() {
    return Math.max(1, patients / PATIENTS_EACH);
  }

  private List<String> statements() {
    return List.of(
            """
            insert into organisation (id, name, region, time_zone)
            select pg_temp.id(1, n), 'Organisation ' || n, 'ENGLAND', 'Europe/London'
            from generate_series(0, (%1$d - 1) / %3$d) n
            """,
            """
            insert into team (id, organisation_id, name)
            select pg_temp.id(2, n), pg_temp.id(1, n / 10), 'Team ' || n
            from generate_series(0, (%1$d - 1) / %2$d) n
            """,
            """
            insert into staff (id, organisation_id, given_name, family_name, role, job_title)
            select pg_temp.id(3, n), pg_temp.id(1, n / %3$d), 'Coordinator', 'Number ' || n,
              'COORDINATOR', 'Care coordinator' from generate_series(0, %1$d - 1) n
            union all
            select pg_temp.id(4, n), pg_temp.id(1, n / 10), 'Lead', 'Number ' || n,
              'TEAM_LEAD', 'Team lead' from generate_series(0, (%1$d - 1) / %2$d) n
            """,
            """
            insert into team_member (team_id, staff_id)
            select pg_temp.id(2, n / %2$d), pg_temp.id(3, n) from generate_series(0, %1$d - 1) n
            union all
            select pg_temp.id(2, n), pg_temp.id(4, n)
            from generate_series(0, (%1$d - 1) / %2$d) n
            """,
            """
            insert into patient (patient_id, given_names, family_name, birth_date, gender, interpreter,
              created_at, updated_at, updated_by)
            select pg_temp.id(5, n), 'Person', 'Number ' || n, date '1930-01-01' + n %% 25000,
              case n %% 2 when 0 then 'FEMALE' else 'MALE' end, 'NOT_NEEDED', now(), now(),
              pg_temp.id(3, n / %4$d)
            from generate_series(0, %5$d - 1) n
            """,
            """
            insert into relationship (patient_id, id, organisation_id, basis, started_at)
            select pg_temp.id(5, n), pg_temp.id(6, n), pg_temp.id(1, n / %4$d / %3$d),
              'ENROLLED', now() - interval '90 days'
            from generate_series(0, %5$d - 1) n
            """,
            """
            insert into enrolment (patient_id, id, organisation_id, programme, coordinator_id, team_id,
              risk, reason, entry_met, status, started_on, last_contact_on)
            select pg_temp.id(5, n), pg_temp.id(7, n), pg_temp.id(1, n / %4$d / %3$d),
              (array['long-term-conditions', 'frailty-and-falls', 'mental-health',
                'community-support'])[1 + n %% 4],
              pg_temp.id(3, n / %4$d), pg_temp.id(2, n / %4$d / %2$d),
              (array['LOW', 'LOW', 'MEDIUM', 'HIGH'])[1 + n / 4 %% 4], 'Asked for help', true,
              'ACTIVE', current_date - 90, current_date - n %% 60
            from generate_series(0, %5$d - 1) n
            """,
            """
            insert into enrolment_event (patient_id, enrolment_id, id, at, staff_id, detail)
            select pg_temp.id(5, n), pg_temp.id(7, n), pg_temp.id(9, n), now() - interval '90 days',
              pg_temp.id(3, n / %4$d), 'Enrolled'
            from generate_series(0, %5$d - 1) n
            """,
            """
            insert into task (patient_id, id, enrolment_id, organisation_id, kind, title, reason_rule,
              reason_datum, reason_date, source_kind, source_id, owner_staff_id, due, priority,
              opened_at, opened_by, overdue_at, escalation_level, escalate_at, risk, programme)
            select pg_temp.id(5, n), pg_temp.id(8, n * 3 + k), pg_temp.id(7, n),
              pg_temp.id(1, n / %4$d / %3$d), (array['CONTACT', 'ASSESSMENT', 'REVIEW'])[1 + k],
              (array['Keep in touch', 'Holistic needs assessment', 'Agree the care plan'])[1 + k],
              'Contact every 28 days at medium risk', 'last contact', current_date - n %% 60,
              'cadence', pg_temp.id(7, n), pg_temp.id(3, n / %4$d), d.due,
              (array['ROUTINE', 'ROUTINE', 'SOON', 'URGENT'])[1 + (n + k) %% 4],
              now() - interval '30 days', pg_temp.id(3, n / %4$d),
              (d.due + 1)::timestamp at time zone 'Europe/London',
              case when d.due < current_date then 3 else 0 end,
              case when d.due >= current_date
                then (d.due + 1)::timestamp at time zone 'Europe/London' end,
              (array['LOW', 'LOW', 'MEDIUM', 'HIGH'])[1 + n / 4 %% 4],
              (array['long-term-conditions', 'frailty-and-falls', 'mental-health',
                'community-support'])[1 + n %% 4]
            from generate_series(0, %5$d - 1) n, generate_series(0, 2) k,
              lateral (select current_date - 3 + (n * 7 + k * 29) %% 90 as due) d
            """)
        .stream()
        .map(sql -> sql.formatted(coordinators(), TEAM, ORGANISATION, PATIENTS_EACH, patients))
        .toList();
  }

  /** Rules 1 and 2, counted: a population that breaks them would measure nothing real. */
  private static void requireSafe(java.sql.Statement statement) throws SQLException {
    try (var rows =
        statement.executeQuery(
            """
            select (select count(*) from enrolment e where e.status <> 'CLOSED' and not exists (
                select 1 from task t where t.patient_id = e.patient_id and t.enrolment_id = e.id
                  and t.ended_at is null))
              + (select count(*) from task t where t.ended_at is null and not exists (
                select 1 from staff s join relationship r on r.organisation_id = s.organisation_id
                where s.id = t.owner_staff_id and s.active and r.patient_id = t.patient_id))
            """)) {
      rows.next();
      if (rows.getLong(1) > 0) {
        throw new IllegalStateException(rows.getLong(1) + " rows break the safety rules");
      }
    }
  }

  private List<Coordinator> coordinators(PasswordEncoder passwords, int howMany)
      throws SQLException {
    var all = new ArrayList<Coordinator>();
    var hash = passwords.encode(PASSWORD);
    var step = Math.max(1, coordinators() / howMany);
    try (var insert =
        database.prepareStatement(
            """
            insert into account (staff_id, username, password_hash)
            values (?::uuid, ?, ?) on conflict do nothing\
            """)) {
      for (int n = 0; n < howMany; n++) {
        var one = new Coordinator(n * step % coordinators());
        account(insert, id(3, one.number()), one.username(), hash);
        account(insert, id(4, one.number() / TEAM), one.lead(), hash);
        all.add(one);
      }
    }
    return all;
  }

  private static void account(PreparedStatement insert, String staff, String name, String hash)
      throws SQLException {
    insert.setString(1, staff);
    insert.setString(2, name);
    insert.setString(3, hash);
    insert.executeUpdate();
  }
}
