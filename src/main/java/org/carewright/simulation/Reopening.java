package org.carewright.simulation;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carewright.access.CurrentViewer;
import org.carewright.access.OrganisationId;
import org.carewright.access.StaffId;
import org.carewright.access.TeamId;
import org.carewright.platform.PatientId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds a service again whose process was killed, from what is in the database. */
@Component
@ConditionalOnProperty("carewright.simulation")
class Reopening {

  private final JdbcClient jdbc;
  private final CurrentViewer viewers;

  Reopening(JdbcClient jdbc, CurrentViewer viewers) {
    this.jdbc = jdbc;
    this.viewers = viewers;
  }

  /** Empty when it was killed before it was opened whole. */
  Optional<Site> find(int number, String name) {
    return jdbc.sql("select id, time_zone from organisation where name = :name")
        .param("name", name)
        .query((row, n) ->
            new Site(
                number,
                new OrganisationId(row.getObject("id", UUID.class)),
                ZoneId.of(row.getString("time_zone"))))
        .optional()
        .map(this::peopled);
  }

  private Site peopled(Site site) {
    workers(site).forEach(site::join);
    for (var id : patients(site)) {
      site.join(new Resident(site.residents().size(), id, site));
    }
    return site;
  }

  private List<Worker> workers(Site site) {
    return jdbc.sql(
            """
            select s.id, min(m.team_id::text)::uuid as team
            from staff s join team_member m on m.staff_id = s.id
            where s.organisation_id = :site and s.active group by s.id order by s.id\
            """)
        .param("site", site.id().value())
        .query((row, n) ->
            new Worker(
                viewers.load(new StaffId(row.getObject("id", UUID.class))).orElseThrow(),
                new TeamId(row.getObject("team", UUID.class))))
        .list();
  }

  /** In the order in which they came. */
  private List<PatientId> patients(Site site) {
    return jdbc.sql(
            """
            select distinct patient_id from enrolment where organisation_id = :site
            order by patient_id\
            """)
        .param("site", site.id().value())
        .query((row, n) -> new PatientId(row.getObject(1, UUID.class)))
        .list();
  }
}
