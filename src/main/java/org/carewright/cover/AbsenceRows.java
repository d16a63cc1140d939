package org.carewright.cover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carewright.access.OrganisationId;
import org.carewright.access.StaffId;
import org.carewright.access.TeamId;
import org.carewright.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of tables {@code absence} and {@code absence_cover}. */
@Repository
class AbsenceRows {

  private static final String SELECT =
      """
      select a.*, s.given_name || ' ' || s.family_name as name, t.name as team_name,
        array(select c.staff_id from absence_cover c join staff cs on cs.id = c.staff_id
          where c.absence_id = a.id order by cs.family_name, cs.given_name, cs.id) as covers,
        array(select cs.given_name || ' ' || cs.family_name
          from absence_cover c join staff cs on cs.id = c.staff_id
          where c.absence_id = a.id order by cs.family_name, cs.given_name, cs.id) as cover_names
      from absence a join staff s on s.id = a.staff_id left join team t on t.id = a.team_id
      """;

  private final JdbcClient jdbc;

  AbsenceRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Makes changes to an organisation's absences wait for one another: who covers is checked. */
  void lock(OrganisationId organisation) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:organisation, 67))")
        .param("organisation", organisation.toString())
        .query((row, n) -> true)
        .list();
  }

  void insert(NewAbsence absence, Viewer by, Instant now) {
    jdbc.sql(
            """
            insert into absence (id, organisation_id, staff_id, reason, first_day, last_day,
              team_id, entered_by, entered_at)
            values (:id, :organisation, :staff, :reason, :first, :last, :team, :by, :now)\
            """)
        .param("id", absence.id().value())
        .param("organisation", by.organisation().value())
        .param("staff", absence.staff().value())
        .param("reason", absence.reason().name())
        .param("first", absence.firstDay())
        .param("last", absence.lastDay())
        .param("team", id(absence.cover().team()), Types.OTHER)
        .param("by", by.staff().value())
        .param("now", Timestamp.from(now))
        .update();
    colleagues(absence.id(), absence.cover());
  }

  private void colleagues(AbsenceId id, Cover cover) {
    jdbc.sql(
            """
            insert into absence_cover (absence_id, staff_id)
            select :id, colleague from unnest(:colleagues::uuid[]) colleague\
            """)
        .param("id", id.value())
        .param("colleagues", cover.colleagues().stream().map(StaffId::value).toArray(UUID[]::new))
        .update();
  }

  void cover(AbsenceId id, Cover cover) {
    jdbc.sql("update absence set version = version + 1, team_id = :team where id = :id")
        .param("team", id(cover.team()), Types.OTHER)
        .param("id", id.value())
        .update();
    jdbc.sql("delete from absence_cover where absence_id = :id").param("id", id.value()).update();
    colleagues(id, cover);
  }

  Optional<Absence> find(AbsenceId id) {
    return jdbc.sql(SELECT + "where a.id = :id")
        .param("id", id.value())
        .query(this::row)
        .optional();
  }

  /** As {@link #find}; nobody else turns it until this transaction ends. */
  Optional<Absence> findToTurn(AbsenceId id) {
    jdbc.sql("select 1 from absence where id = :id for no key update")
        .param("id", id.value())
        .query((row, n) -> true)
        .list();
    return find(id);
  }

  /** What is on or ahead in an organisation, soonest first. */
  List<Absence> listNotOver(OrganisationId organisation) {
    return jdbc.sql(
            SELECT
                + """
                where a.organisation_id = :organisation and a.ended_at is null
                  and a.cancelled_at is null
                order by a.first_day, s.family_name, a.id\
                """)
        .param("organisation", organisation.value())
        .query(this::row)
        .list();
  }

  /** What is over, latest first; of one person, or of all when null. */
  List<Absence> listOver(OrganisationId organisation, @Nullable StaffId staff, int most) {
    return jdbc.sql(
            SELECT
                + """
                where a.organisation_id = :organisation
                  and (a.ended_at is not null or a.cancelled_at is not null)
                  and (cast(:staff as uuid) is null or a.staff_id = :staff)
                order by a.last_day desc, a.id desc limit :most\
                """)
        .param("organisation", organisation.value())
        .param("staff", staff == null ? null : staff.value(), Types.OTHER)
        .param("most", most)
        .query(this::row)
        .list();
  }

  /** Those whose first day has come, or whose last day is over, by the clock of their place. */
  List<AbsenceId> listDue(Instant now) {
    return jdbc.sql(
            """
            select a.id from absence a join organisation o on o.id = a.organisation_id
            where a.ended_at is null and a.cancelled_at is null
              and (a.begun_at is null
                  and a.first_day <= (cast(:now as timestamptz) at time zone o.time_zone)::date
                or a.begun_at is not null
                  and a.last_day < (cast(:now as timestamptz) at time zone o.time_zone)::date)
            order by a.begun_at is null, a.first_day, a.id\
            """)
        .param("now", Timestamp.from(now))
        .query((row, n) -> new AbsenceId(row.getObject(1, UUID.class)))
        .list();
  }

  void begin(AbsenceId id, Instant now) {
    set("begun_at = :now", id, now);
  }

  void end(AbsenceId id, Instant now) {
    set("ended_at = greatest(begun_at, :now)", id, now);
  }

  /** It passed while the program did not run: there is nothing to move. */
  void skip(AbsenceId id, Instant now) {
    set("begun_at = :now, ended_at = :now", id, now);
  }

  void cancel(AbsenceId id, Instant now) {
    set("cancelled_at = :now", id, now);
  }

  private void set(String what, AbsenceId id, Instant now) {
    jdbc.sql("update absence set version = version + 1, " + what + " where id = :id")
        .param("now", Timestamp.from(now))
        .param("id", id.value())
        .update();
  }

  void lastDay(AbsenceId id, LocalDate day) {
    jdbc.sql("update absence set version = version + 1, last_day = :day where id = :id")
        .param("day", day)
        .param("id", id.value())
        .update();
  }

  private Absence row(ResultSet row, int n) throws SQLException {
    var team = row.getObject("team_id", UUID.class);
    var covers = (UUID[]) row.getArray("covers").getArray();
    var names = List.of((String[]) row.getArray("cover_names").getArray());
    return new Absence(
        new AbsenceId(row.getObject("id", UUID.class)),
        new OrganisationId(row.getObject("organisation_id", UUID.class)),
        new StaffId(row.getObject("staff_id", UUID.class)),
        row.getString("name"),
        AbsenceReason.valueOf(row.getString("reason")),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        new Cover(
            Arrays.stream(covers).map(StaffId::new).toList(),
            team == null ? null : new TeamId(team)),
        team == null ? together(names) : row.getString("team_name"),
        new StaffId(row.getObject("entered_by", UUID.class)),
        instant(row, "begun_at"),
        instant(row, "ended_at"),
        instant(row, "cancelled_at"),
        row.getInt("version"));
  }

  /** "Mia Clark, Tom Hughes and Amira Khan". */
  private static String together(List<String> names) {
    return names.size() < 2
        ? String.join("", names)
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }

  private static @Nullable UUID id(@Nullable TeamId team) {
    return team == null ? null : team.value();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
