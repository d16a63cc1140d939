package org.carewright.clock;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.carewright.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the clocks of an organisation; names no patient. */
@Repository
class Tally {

  private final JdbcClient jdbc;
  private final Clock clock;

  Tally(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** By the code of the rule; this month is that of the organisation's wall clock. */
  Map<String, Counts> ofRules(Viewer viewer) {
    var counts = new HashMap<String, Counts>();
    var month = viewer.today(clock).withDayOfMonth(1).atStartOfDay(viewer.zone()).toInstant();
    jdbc.sql(
            """
            select code, count(*) filter (where stopped_at is null) as running,
              count(*) filter (where stopped_at is null and warn_at <= :now and due_at > :now)
                as running_out,
              count(*) filter (where stopped_at is null and due_at <= :now) as over,
              count(*) filter (where due_at >= :month and due_at <= :now
                and (stopped_at is null or stopped_at >= due_at)) as missed,
              count(*) filter (where how in ('MET', 'ATTEMPTS') and stopped_at >= :month
                and stopped_at < due_at) as met
            from clock_run
            where organisation_id = :organisation
              and (stopped_at is null or stopped_at >= :month or due_at >= :month)
            group by code\
            """)
        .param("organisation", viewer.organisation().value())
        .param("month", Timestamp.from(month))
        .param("now", Timestamp.from(clock.instant()))
        .query(row -> {
          counts.put(
              row.getString("code"),
              new Counts(
                  row.getInt("running"),
                  row.getInt("running_out"),
                  row.getInt("over"),
                  row.getInt("missed"),
                  row.getInt("met")));
        });
    return counts;
  }
}
