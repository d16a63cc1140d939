package org.carewright.caseload.today;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carewright.access.Role;
import org.carewright.access.TeamId;
import org.carewright.access.Viewer;
import org.carewright.access.Workforce;
import org.carewright.access.CurrentViewer;
import org.carewright.testing.*;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.transaction.PlatformTransactionManager;

@CarewrightTest
class TodayPlansTest {
  @Autowired JdbcClient jdbc;
  @Autowired TodayList list;
  @Autowired OrderPolicies policies;
  @Autowired OwnOrders orders;
  @Autowired People people;
  @Autowired Workforce workforce;
  @Autowired CurrentViewer viewers;
  @Autowired TestClock clock;
  @Autowired Web web; @Autowired Today today; @Autowired org.carewright.audit.Audit audit;
  @Autowired PlatformTransactionManager tx;

  @Test
  void plans() {
    var organisation = people.organisation();
    var team = people.team(organisation);
    var me = people.staff(organisation, Role.COORDINATOR);
    workforce.join(me, team);
    var viewer = viewers.load(me).orElseThrow();
    var staff = new java.util.ArrayList<UUID>();
    for (int n = 0; n < 100; n++) staff.add(people.staff(organisation, Role.COORDINATOR).value());
    new TransactionTemplate(tx).executeWithoutResult(s -> {
      jdbc.sql("set local session_replication_role = replica").update();
      jdbc.sql("create temp table pp as select gen_random_uuid() id, n from generate_series(1, 50000) n").update();
      jdbc.sql("insert into patient (patient_id, given_names, family_name, birth_date, gender, interpreter, created_at, updated_at, updated_by) select id, 'Given' || n, 'Family' || n, date '1950-01-01' + n % 20000, 'FEMALE', 'NOT_ASKED', now(), now(), :me from pp").param("me", me.value()).update();
      jdbc.sql("insert into relationship (patient_id, id, organisation_id, basis, started_at) select id, gen_random_uuid(), :o, 'ENROLLED', now() from pp").param("o", organisation.value()).update();
      jdbc.sql("insert into relationship (patient_id, id, organisation_id, basis, started_at) select id, gen_random_uuid(), :o, 'REGISTERED', now() from pp").param("o", organisation.value()).update();
      var insert = """
          insert into task (patient_id, id, organisation_id, kind, title, reason_rule, reason_datum, reason_date, source_kind, owner_staff_id, due, overdue_at, escalate_at, due_at, clock, clock_since, harm, priority, attempts, risk, programme, opened_at, opened_by)
          select pp.id, gen_random_uuid(), :o, 'CONTACT', 'Task', 'Rule', 'datum', current_date, 'person', %s, current_date + (i %% 90) - 10, least(current_date + (i %% 90) - 9, case when i %% 5 = 0 then now() + (i %% 80 - 10) * interval '1 day' end), current_date + (i %% 90) - 9,
            case when i %% 5 = 0 then now() + (i %% 80 - 10) * interval '1 day' end, case when i %% 5 = 0 then 'C' end, case when i %% 5 = 0 then now() end, case when i %% 5 = 0 then 'SEVERE' end,
            (array['ROUTINE','SOON','URGENT'])[i %% 3 + 1], case when i %% 17 = 0 then 2 else 0 end, (array['LOW','MEDIUM','HIGH'])[i %% 3 + 1], 'community-support', now() - i * interval '1 minute', :me
          from generate_series(1, %s) i join pp on pp.n = i * 7919 %% 50000 + 1
          """;
      jdbc.sql(insert.formatted(":me", "2000")).param("o", organisation.value()).param("me", me.value()).update();
      jdbc.sql(insert.formatted("(cast(:staff as uuid[]))[i % 100 + 1]", "200000").replace("(cast", "(cast")).param("o", organisation.value()).param("me", me.value()).param("staff", staff.toArray(UUID[]::new)).update();
      jdbc.sql("insert into last_call (patient_id, organisation_id, at, staff_id, reached) select id, :o, now() - n * interval '20 seconds', :me, false from pp where n < 3000").param("o", organisation.value()).param("me", me.value()).update();
    });
    jdbc.sql("vacuum analyze task").update(); jdbc.sql("vacuum analyze relationship").update(); jdbc.sql("vacuum analyze patient").update(); jdbc.sql("analyze last_call").update();
    var filter = TodayFilter.of(Map.of());
    var moment = Moment.of(viewer, clock);
    var list100 = list.rows(viewer, filter, OrderPolicy.SHIPPED, moment).stream().map(TodayRow::patient).toList();
    for (var what : List.of("rows", "numbers", "policy", "order", "audit", "made", "page")) {
      var times = new java.util.ArrayList<Double>();
      var visit = web.signIn(viewer);
      visit.get("/today?all");
      for (int n = 0; n < 200; n++) {
        var t = System.nanoTime();
        switch (what) {
          case "rows" -> list.rows(viewer, filter, OrderPolicy.SHIPPED, moment);
          case "numbers" -> list.numbers(viewer, filter, moment);
          case "policy" -> policies.current(viewer);
          case "order" -> orders.of(viewer, viewer.today(clock));
          case "audit" -> new TransactionTemplate(tx).executeWithoutResult(x -> audit.listed(viewer, list100, "Listed"));
          case "made" -> new TransactionTemplate(tx).executeWithoutResult(x -> today.page(viewer, filter, BatchForm.EMPTY, new org.carewright.ui.FieldErrors()));
          default -> visit.get("/today?all");
        }
        times.add((System.nanoTime() - t) / 1e6);
      }
      java.util.Collections.sort(times);
      System.out.printf("TIMES %s p50 %.2f p90 %.2f p99 %.2f ms%n", what, times.get(100), times.get(180), times.get(198));
    }
    System.out.println("ROWS " + list.rows(viewer, filter, OrderPolicy.SHIPPED, moment).size() + " " + list.numbers(viewer, filter, moment));
    explain(viewer, TodayList.rowsSql(filter), filter, moment, me.value());
    explain(viewer, TodayList.numbersSql(filter), filter, moment, me.value());
  }

  void explain(Viewer viewer, String sql, TodayFilter filter, Moment moment, UUID me) {
    var plan = jdbc.sql("explain (analyze, buffers) " + sql).params(TodayList.params(viewer, viewer.staff(), filter)).params(PointsSql.params(OrderPolicy.SHIPPED, moment)).param("ownOrder", true).param("limit", 101).query(String.class).list();
    plan.forEach(line -> System.out.println("PLAN " + line));
  }
}
