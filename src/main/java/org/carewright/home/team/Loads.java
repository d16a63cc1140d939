package org.carewright.home.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.carewright.access.Role;
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

  /** The open work of each owner in {@code owners}, counted once for all of them. */
  private static final String WORK =
      """
      work as (
        select t.%1$s as id, count(*) filter (where t.due < :today) as overdue,
          count(*) filter (where t.due between :today and cast(:today as date) + 6) as week,
          count(*) filter (where t.due > cast(:today as date) + 6) as later
        from task t
        where t.ended_at is null and t.%1$s in (select id from owners) and %2$s
        group by t.%1$s
      )
      """;

  private static final String COUNTS =
      """
      coalesce(w.overdue, 0) as overdue, coalesce(w.week, 0) as week,
        coalesce(w.later, 0) as later
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
        with owners as (
          select o.id, o.given_name || ' ' || o.family_name as name, o.job_title as about
          from staff o
          where o.organisation_id = :organisation and o.active and {cares}
            and (cast(:team as uuid) is null or exists (
              select 1 from team_member m where m.staff_id = o.id and m.team_id = :team))
        ), care as (
          select e.coordinator_id as id, count(distinct e.patient_id) as patients,
            count(distinct e.patient_id) filter (where e.risk = 'HIGH') as high_risk
          from enrolment e
          where e.coordinator_id in (select id from owners) and e.status <> 'CLOSED' and {seen}
          group by e.coordinator_id
        ), {work}
        select o.*, coalesce(c.patients, 0) as patients, coalesce(c.high_risk, 0) as high_risk,
          {counts}
        from owners o left join care c using (id) left join work w using (id)
        order by overdue desc, coalesce(w.overdue + w.week + w.later, 0) desc, patients desc,
          name, id\
        """
            .replace("{cares}", Role.caring("o.role"))
            .replace("{seen}", Viewer.sees("e.patient_id"))
            .replace("{work}", WORK.formatted("owner_staff_id", Viewer.sees("t.patient_id")))
            .replace("{counts}", COUNTS),
        viewer,
        team,
        id -> Owner.of(new StaffId(id)));
  }

  /** What teams own and nobody in them has taken on. */
  List<Load> ofTeams(Viewer viewer, @Nullable TeamId team) {
    return query(
        """
        with owners as (
          select o.id, o.name, o.purpose as about from team o
          where o.organisation_id = :organisation and o.active
            and (cast(:team as uuid) is null or o.id = :team)
        ), {work}
        select o.*, 0 as patients, 0 as high_risk, {counts}
        from owners o left join work w using (id) order by overdue desc, name, id\
        """
            .replace("{work}", WORK.formatted("owner_team_id", Viewer.sees("t.patient_id")))
            .replace("{counts}", COUNTS),
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
