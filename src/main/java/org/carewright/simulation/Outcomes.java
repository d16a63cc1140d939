package org.carewright.simulation;

import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came of it all, counted in the database when the last day is over. */
@Component
@ConditionalOnProperty("carewright.simulation")
class Outcomes {

  private final JdbcClient jdbc;

  Outcomes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void count(List<Site> sites, Tally tally) {
    var organisations = sites.stream().map(site -> site.id().value()).toList();
    count(
        """
        select case when stopped_at is null then 'clocks still running'
            when how = 'CANCELLED' then 'clocks stopped with a reason'
            when stopped_at < due_at then 'clocks met' else 'clocks missed' end as what,
          count(*) as n
        from clock_run where organisation_id in (:organisations) group by 1\
        """,
        organisations,
        tally);
    count(
        """
        select 'escalations to ' || case level when 1 then 'the owner'
            when 2 then 'the team lead' else 'the supervisor' end as what, count(*) as n
        from escalation e join task t on t.patient_id = e.patient_id and t.id = e.task_id
        where t.organisation_id in (:organisations) group by 1\
        """,
        organisations,
        tally);
  }

  private void count(String sql, List<UUID> organisations, Tally tally) {
    jdbc.sql(sql)
        .param("organisations", organisations)
        .query(row -> {
          tally.count(row.getString("what"), row.getInt("n"));
        });
  }
}
