package org.carewright.access;

import java.util.Locale;
import org.carewright.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Sets up organisations, teams, staff and their accounts. */
@Repository
@Transactional
public class Workforce {

  /** A member of staff to take on. */
  public record NewStaff(
      OrganisationId organisation,
      String givenName,
      String familyName,
      Role role,
      String jobTitle,
      @Nullable String email,
      @Nullable String phone) {}

  private final JdbcClient jdbc;
  private final Ids ids;
  private final PasswordEncoder passwords;
  private final Sessions sessions;
  private final ApplicationEventPublisher events;

  Workforce(
      JdbcClient jdbc,
      Ids ids,
      PasswordEncoder passwords,
      Sessions sessions,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.passwords = passwords;
    this.sessions = sessions;
    this.events = events;
  }

  public OrganisationId addOrganisation(
      String name, Region region, String timeZone, @Nullable String phone) {
    var id = new OrganisationId(ids.next());
    jdbc.sql(
            """
            insert into organisation (id, name, region, time_zone, phone)
            values (:id, :name, :region, :zone, :phone)\
            """)
        .param("id", id.value())
        .param("name", name)
        .param("region", region.name())
        .param("zone", timeZone)
        .param("phone", phone)
        .update();
    return id;
  }

  public TeamId addTeam(OrganisationId organisation, String name, @Nullable String purpose) {
    var id = new TeamId(ids.next());
    jdbc.sql(
            """
            insert into team (id, organisation_id, name, purpose)
            values (:id, :organisation, :name, :purpose)\
            """)
        .param("id", id.value())
        .param("organisation", organisation.value())
        .param("name", name)
        .param("purpose", purpose)
        .update();
    return id;
  }

  public StaffId addStaff(NewStaff staff) {
    var id = new StaffId(ids.next());
    jdbc.sql(
            """
            insert into staff (id, organisation_id, given_name, family_name, role, job_title,
              email, phone)
            values (:id, :organisation, :given, :family, :role, :title, :email, :phone)\
            """)
        .param("id", id.value())
        .param("organisation", staff.organisation().value())
        .param("given", staff.givenName())
        .param("family", staff.familyName())
        .param("role", staff.role().name())
        .param("title", staff.jobTitle())
        .param("email", staff.email())
        .param("phone", staff.phone())
        .update();
    return id;
  }

  public void join(StaffId staff, TeamId team) {
    jdbc.sql(
            """
            insert into team_member (team_id, staff_id) values (:team, :staff)
            on conflict do nothing\
            """)
        .param("team", team.value())
        .param("staff", staff.value())
        .update();
  }

  /**
   * Ends someone's time here and signs them out everywhere. The database refuses it at commit while
   * work or people are in their name.
   */
  public void leave(StaffId staff) {
    events.publishEvent(new StaffLeaving(staff));
    lockTeamsOf(staff);
    jdbc.sql("update staff set active = false, version = version + 1 where id = :id and active")
        .param("id", staff.value())
        .update();
    sessions.endAll(staff);
  }

  /**
   * Teams before their members, as whoever gives a team work looks at them: nobody runs into a
   * deadlock with a person who is just leaving a team.
   */
  public void lockTeamsOf(StaffId staff) {
    jdbc.sql(
            """
            select 1 from team t where exists (select 1 from team_member m
              where m.team_id = t.id and m.staff_id = :staff)
            order by t.id for update\
            """)
        .param("staff", staff.value())
        .query((row, n) -> true)
        .list();
  }

  /**
   * Gives a member of staff an account, or a new password to the one they have; whoever was signed
   * in with the old one is signed out.
   */
  public void giveAccount(StaffId staff, String username, String password) {
    sessions.endAll(staff);
    jdbc.sql(
            """
            insert into account (staff_id, username, password_hash)
            values (:staff, :username, :hash)
            on conflict (staff_id) do update
              set username = excluded.username, password_hash = excluded.password_hash,
                failed_attempts = 0, locked_until = null, password_changed_at = now()\
            """)
        .param("staff", staff.value())
        .param("username", username.toLowerCase(Locale.ROOT).strip())
        .param("hash", passwords.encode(password))
        .update();
  }
}
