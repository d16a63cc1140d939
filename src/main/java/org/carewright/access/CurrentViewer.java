package org.carewright.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carewright.access.signin.Account;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Finds the viewer of a request, once: who is signed in and what they may do at this moment. */
@Component
public class CurrentViewer {

  private static final String KEY = CurrentViewer.class.getName();

  private final JdbcClient jdbc;

  CurrentViewer(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty when nobody is signed in, or when they have left since. */
  public Optional<Viewer> find(HttpServletRequest request) {
    if (request.getAttribute(KEY) instanceof Viewer viewer) {
      return Optional.of(viewer);
    }
    var who = SecurityContextHolder.getContext().getAuthentication();
    if (who == null || !(who.getPrincipal() instanceof Account account)) {
      return Optional.empty();
    }
    var viewer = load(new StaffId(account.staff()));
    viewer.ifPresent(v -> request.setAttribute(KEY, v));
    return viewer;
  }

  /** The viewer that a member of staff is, for work done on their behalf outside a request. */
  public Optional<Viewer> load(StaffId staff) {
    return jdbc.sql(
            """
            select s.id, s.organisation_id, s.role, s.given_name || ' ' || s.family_name as name,
              o.name as organisation_name, o.time_zone, o.region,
              array(select m.team_id from team_member m where m.staff_id = s.id) as teams
            from staff s join organisation o on o.id = s.organisation_id
            where s.id = :id and s.active\
            """)
        .param("id", staff.value())
        .query((row, n) -> {
          var role = Role.valueOf(row.getString("role"));
          return new Viewer(
              new StaffId(row.getObject("id", UUID.class)),
              new OrganisationId(row.getObject("organisation_id", UUID.class)),
              row.getString("organisation_name"),
              List.of((UUID[]) row.getArray("teams").getArray()).stream().map(TeamId::new).toList(),
              role,
              row.getString("name"),
              ZoneId.of(row.getString("time_zone")),
              Region.valueOf(row.getString("region")),
              purpose(role));
        })
        .optional();
  }

  private static Purpose purpose(Role role) {
    return switch (role) {
      case COORDINATOR, TEAM_LEAD, PROFESSIONAL -> Purpose.CARE_MANAGEMENT;
      case ADMINISTRATOR -> Purpose.ADMINISTRATION;
      case SAFETY_OFFICER -> Purpose.PATIENT_SAFETY;
    };
  }
}
