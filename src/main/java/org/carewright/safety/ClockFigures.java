package org.carewright.safety;

import java.sql.Timestamp;
import java.time.Clock;
import org.carewright.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The clocks of the viewer's organisation, counted; by the calendar month where they work. */
@Repository
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class ClockFigures {

  /**
   * How many clocks.
   *
   * @param runningOut of those running, how many are close to their end
   * @param met this month, in time
   * @param missed this month
   */
  record Figures(int running, int runningOut, int met, int missed) {

    /** Of the clocks that ended this month, the share that was met, in hundredths. */
    int share() {
      return met + missed == 0 ? 100 : Math.round(100f * met / (met + missed));
    }
  }

  private final JdbcClient jdbc;
  private final Clock clock;

  ClockFigures(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Figures count(Viewer viewer) {
    var month = viewer.today(clock).withDayOfMonth(1).atStartOfDay(viewer.zone()).toInstant();
    return jdbc.sql(
            """
            select count(*) filter (where stopped_at is null and due_at > :now) as running,
              count(*) filter (where stopped_at is null and due_at > :now and warn_at <= :now)
                as running_out,
              count(*) filter (where how in ('MET', 'ATTEMPTS') and stopped_at < due_at
                and stopped_at >= :month) as met,
              count(*) filter (where due_at between :month and :now
                and coalesce(stopped_at >= due_at, true)) as missed
            from clock_run where organisation_id = :organisation
              and (stopped_at is null or stopped_at >= :month or due_at >= :month)\
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("month", Timestamp.from(month))
        .param("organisation", viewer.organisation().value())
        .query((row, n) ->
            new Figures(
                row.getInt("running"),
                row.getInt("running_out"),
                row.getInt("met"),
                row.getInt("missed")))
        .single();
  }
}
