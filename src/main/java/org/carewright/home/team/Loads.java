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

/**
 * What the people and teams of an organisation carry, counting only what the viewer may see. Each
 * owner's work is a range of one index that holds all that is counted, and whether a patient may be
 * seen is asked once for each owner: what other teams have costs nothing here.
 */
@Repository
@Transactional(readOnly = true)
class Loads {

  private static final String COUNTS =
      """
      , carried as (
        select id, count(*) filter (where held) as patients,
          count(*) filter (where high) as high_risk, sum(overdue) as overdue, sum(week) as week,
          sum(later) as later
        from (
          select id, patient_id, bool_or(held) as held, bool_or(high) as high,
            sum(overdue) as overdue, sum(week) as week, sum(later) as later
          from ({work}) w group by id, patient_id) one
        where {sees} group by id
      )
      select o.*, coalesce(c.patients, 0) as patients, coalesce(c.high_risk, 0) as high_risk,
        coalesce(c.overdue, 0) as overdue, coalesce(c.week, 0) as week,
        coalesce(c.later, 0) as later
      from owners o left join carried c using (id)
      """;

  private static final String HELD =
      """
      select e.coordinator_id as id, e.patient_id, true as held, e.risk = 'HIGH' as high,
        0 as overdue, 0 as week, 0 as later
      from enrolment e
      where e.coordinator_id = any(array(select id from owners)) and e.status <> 'CLOSED'
      union all
      """;

  private static final String OPEN =
      """
      select t.%1$s as id, t.patient_id, false as held, false as high,
        (t.due < :today)::int as overdue,
        (t.due between :today and cast(:today as date) + 6)::int as week,
        (t.due > cast(:today as date) + 6)::int as later
      from task t
      where t.%1$s = any(array(select id from owners)) and t.ended_at is null\
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
        )
        """
                .replace("{cares}", Role.caring("o.role"))
            + counts(HELD + OPEN.formatted("owner_staff_id"))
            + """
            order by overdue desc, coalesce(c.overdue + c.week + c.later, 0) desc, patients desc,
              name, id\
            """,
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
        )
        """
            + counts(OPEN.formatted("owner_team_id"))
            + "order by overdue desc, name, id",
        viewer,
        team,
        id -> Owner.of(new TeamId(id)));
  }

  private static String counts(String work) {
    return COUNTS.replace("{work}", work).replace("{sees}", Viewer.seesEach("one.patient_id"));
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
