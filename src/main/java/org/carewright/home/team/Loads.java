package org.carewright.home.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.carewright.access.StaffId;
import org.carewright.access.TeamId;
import org.carewright.access.Viewer;
import org.carewright.task.Owner;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the people and teams of an organisation carry, counting only what the viewer may see. */
@Repository
@Transactional(readOnly = true)
class Loads {

  private static final String WORK =
      """
      select count(*) filter (where t.due < :today) as overdue,
        count(*) filter (where t.due between :today and cast(:today as date) + 6) as week,
        count(*) filter (where t.due > cast(:today as date) + 6) as later
      from task t where t.ended_at is null and t.%s = o.id and %s
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Loads(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Everyone who works with patients, of one team or of all; the most overdue first. */
  List<Load> ofStaff(Viewer viewer, @Nullable TeamId team) {
    return query(
        """
        select o.id, o.given_name || ' ' || o.family_name as name, o.job_title as about,
          c.patients, c.high_risk, w.*
        from staff o
          cross join lateral (
            select count(distinct e.patient_id) as patients,
              count(distinct e.patient_id) filter (where e.risk = 'HIGH') as high_risk
            from enrolment e
            where e.coordinator_id = o.id and e.status <> 'CLOSED' and %s) c
          cross join lateral (%s) w
        where o.organisation_id = :organisation and o.active and o.role <> 'ADMINISTRATOR'
          and (cast(:team as uuid) is null or exists (
            select 1 from team_member m where m.staff_id = o.id and m.team_id = :team))
        order by w.overdue desc, w.overdue + w.week + w.later desc, c.patients desc, name, o.id\
        """
            .formatted(
                Viewer.sees("e.patient_id"),
                WORK.formatted("owner_staff_id", Viewer.sees("t.patient_id"))),
        viewer,
        team,
        id -> Owner.of(new StaffId(id)));
  }

  /** What teams own and nobody in them has taken on. */
  List<Load> ofTeams(Viewer viewer, @Nullable TeamId team) {
    return query(
        """
        select o.id, o.name, o.purpose as about, 0 as patients, 0 as high_risk, w.*
        from team o cross join lateral (%s) w
        where o.organisation_id = :organisation and o.active
          and (cast(:team as uuid) is null or o.id = :team)
        order by w.overdue desc, o.name, o.id\
        """
            .formatted(WORK.formatted("owner_team_id", Viewer.sees("t.patient_id"))),
        viewer,
        team,
        id -> Owner.of(new TeamId(id)));
  }

  private interface OwnerOf {
    Owner id(UUID id);
  }

  private List<Load> query(String sql, Viewer viewer, @Nullable TeamId team, OwnerOf owner) {
    return jdbc.sql(sql)
        .params(viewer.params())
        .param("organisation", viewer.organisation().value())
        .param("team", team == null ? null : team.value(), Types.OTHER)
        .param("today", viewer.today(clock))
        .query((row, n) -> load(row, owner))
        .list();
  }

  private static Load load(ResultSet row, OwnerOf owner) throws SQLException {
    return new Load(
        owner.id(row.getObject("id", UUID.class)),
        row.getString("name"),
        Objects.requireNonNullElse(row.getString("about"), ""),
        row.getInt("patients"),
        row.getInt("high_risk"),
        new OpenWork(row.getInt("overdue"), row.getInt("week"), row.getInt("later")));
  }
}
