package org.carewright.access.admin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.carewright.access.OrganisationId;
import org.carewright.access.Role;
import org.carewright.access.StaffId;
import org.carewright.access.StaffLeaving;
import org.carewright.access.TeamId;
import org.carewright.access.Workforce;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The staff of an organisation as its administrator sees and changes them. */
@Repository
@Transactional
class AdminStaff {

  private final JdbcClient jdbc;
  private final Workforce workforce;
  private final ApplicationEventPublisher events;

  AdminStaff(JdbcClient jdbc, Workforce workforce, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.workforce = workforce;
    this.events = events;
  }

  List<AdminPage.StaffRow> list(OrganisationId organisation) {
    return jdbc.sql(
            """
            select s.id, s.given_name || ' ' || s.family_name as name, s.role, s.job_title, s.active,
              coalesce(a.username, '') as username,
              coalesce((select string_agg(t.name, ', ' order by t.name)
                from team_member m join team t on t.id = m.team_id
                where m.staff_id = s.id), '') as teams
            from staff s left join account a on a.staff_id = s.id
            where s.organisation_id = :organisation
            order by s.active desc, s.family_name, s.given_name\
            """)
        .param("organisation", organisation.value())
        .query((row, n) ->
            new AdminPage.StaffRow(
                row.getString("id"),
                row.getString("name"),
                Role.valueOf(row.getString("role")).label(),
                row.getString("job_title"),
                row.getString("teams"),
                row.getString("username"),
                row.getBoolean("active")))
        .list();
  }

  int version(StaffId staff) {
    return jdbc.sql("select version from staff where id = :id")
        .param("id", staff.value())
        .query(Integer.class)
        .single();
  }

  Optional<String> username(StaffId staff) {
    return jdbc.sql("select username from account where staff_id = :id")
        .param("id", staff.value())
        .query(String.class)
        .optional();
  }

  boolean isTaken(String username, StaffId besides) {
    return jdbc.sql("select exists (select 1 from account where username = :u and staff_id <> :id)")
        .param("u", username.toLowerCase(Locale.ROOT))
        .param("id", besides.value())
        .query(Boolean.class)
        .single();
  }

  /** False when someone changed the row since {@code version} was read. */
  boolean change(StaffId staff, StaffForm form, int version) {
    var changed =
        jdbc.sql(
                """
                update staff set given_name = :given, family_name = :family, role = :role,
                  job_title = :title, email = :email, phone = :phone, version = version + 1
                where id = :id and version = :version\
                """)
            .param("id", staff.value())
            .param("version", version)
            .param("given", StaffForm.text(form.givenName()))
            .param("family", StaffForm.text(form.familyName()))
            .param("role", form.role())
            .param("title", StaffForm.text(form.jobTitle()))
            .param("email", StaffForm.orNull(form.email()))
            .param("phone", StaffForm.orNull(form.phone()))
            .update();
    return changed == 1;
  }

  void putInto(StaffId staff, List<TeamId> teams) {
    var ids = teams.stream().map(TeamId::value).toArray(UUID[]::new);
    workforce.lockTeamsOf(staff);
    jdbc.sql("delete from team_member where staff_id = :id and team_id <> all(:teams)")
        .param("id", staff.value())
        .param("teams", ids)
        .update();
    jdbc.sql(
            """
            insert into team_member (team_id, staff_id)
            select unnest(:teams::uuid[]), :id on conflict do nothing\
            """)
        .param("id", staff.value())
        .param("teams", ids)
        .update();
  }

  /** Leaving is refused by the database while open work is in their name. */
  void setActive(StaffId staff, boolean active) {
    if (!active) {
      events.publishEvent(new StaffLeaving(staff));
      workforce.lockTeamsOf(staff);
    }
    jdbc.sql("update staff set active = :active, version = version + 1 where id = :id")
        .param("id", staff.value())
        .param("active", active)
        .update();
  }
}
