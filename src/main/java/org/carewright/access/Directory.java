package org.carewright.access;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carewright.platform.Problem;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The organisations, teams and staff: who can own work and be on a care team. */
@Repository
@Transactional(readOnly = true)
public class Directory {

  private static final String STAFF =
      """
      select s.*, array(select m.team_id from team_member m where m.staff_id = s.id) as teams
      from staff s
      """;

  private static final RowMapper<Staff> STAFF_ROW =
      (row, n) ->
          new Staff(
              new StaffId(row.getObject("id", UUID.class)),
              new OrganisationId(row.getObject("organisation_id", UUID.class)),
              row.getString("given_name"),
              row.getString("family_name"),
              Role.valueOf(row.getString("role")),
              row.getString("job_title"),
              row.getString("email"),
              row.getString("phone"),
              row.getBoolean("active"),
              List.of((UUID[]) row.getArray("teams").getArray()).stream()
                  .map(TeamId::new)
                  .toList());

  private static final RowMapper<Team> TEAM_ROW =
      (row, n) ->
          new Team(
              new TeamId(row.getObject("id", UUID.class)),
              new OrganisationId(row.getObject("organisation_id", UUID.class)),
              row.getString("name"),
              row.getString("purpose"),
              row.getBoolean("active"));

  private static final RowMapper<Organisation> ORGANISATION_ROW =
      (row, n) ->
          new Organisation(
              new OrganisationId(row.getObject("id", UUID.class)),
              row.getString("name"),
              Region.valueOf(row.getString("region")),
              ZoneId.of(row.getString("time_zone")),
              row.getString("phone"));

  private final JdbcClient jdbc;

  Directory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Staff> findStaff(StaffId id) {
    return jdbc.sql(STAFF + "where s.id = :id").param("id", id.value()).query(STAFF_ROW).optional();
  }

  public Staff getStaff(StaffId id) {
    return findStaff(id).orElseThrow(() -> Problem.notFound("This member of staff"));
  }

  /** Active staff of an organisation by name. */
  public List<Staff> listStaff(OrganisationId organisation) {
    return jdbc.sql(
            STAFF
                + "where s.organisation_id = :organisation and s.active"
                + " order by s.family_name, s.given_name")
        .param("organisation", organisation.value())
        .query(STAFF_ROW)
        .list();
  }

  /** Active staff of every organisation: who may be put on a care team. */
  public List<Staff> listAllStaff() {
    return jdbc.sql(STAFF + "where s.active order by s.family_name, s.given_name")
        .query(STAFF_ROW)
        .list();
  }

  /** Active teams of an organisation by name. */
  public List<Team> listTeams(OrganisationId organisation) {
    return jdbc.sql("select * from team where organisation_id = :o and active order by name")
        .param("o", organisation.value())
        .query(TEAM_ROW)
        .list();
  }

  public Team getTeam(TeamId id) {
    return jdbc.sql("select * from team where id = :id")
        .param("id", id.value())
        .query(TEAM_ROW)
        .optional()
        .orElseThrow(() -> Problem.notFound("This team"));
  }

  public Organisation getOrganisation(OrganisationId id) {
    return jdbc.sql("select * from organisation where id = :id")
        .param("id", id.value())
        .query(ORGANISATION_ROW)
        .optional()
        .orElseThrow(() -> Problem.notFound("This organisation"));
  }

  public List<Organisation> listOrganisations() {
    return jdbc.sql("select * from organisation order by name").query(ORGANISATION_ROW).list();
  }
}
