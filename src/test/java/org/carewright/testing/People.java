package org.carewright.testing;

import java.util.UUID;
import org.carewright.access.CurrentViewer;
import org.carewright.access.OrganisationId;
import org.carewright.access.Region;
import org.carewright.access.Role;
import org.carewright.access.StaffId;
import org.carewright.access.TeamId;
import org.carewright.access.Viewer;
import org.carewright.access.Workforce;
import org.springframework.boot.test.context.TestComponent;

/** Makes organisations, teams and staff for tests. */
@TestComponent
public class People {

  public static final String PASSWORD = "correct horse battery";

  private final Workforce workforce;
  private final CurrentViewer viewers;

  People(Workforce workforce, CurrentViewer viewers) {
    this.workforce = workforce;
    this.viewers = viewers;
  }

  public OrganisationId organisation() {
    return workforce.addOrganisation(
        "Practice " + UUID.randomUUID(), Region.ENGLAND, "Europe/London", null);
  }

  public TeamId team(OrganisationId organisation) {
    return workforce.addTeam(organisation, "Team " + UUID.randomUUID(), null);
  }

  public StaffId staff(OrganisationId organisation, Role role) {
    return workforce.addStaff(
        new Workforce.NewStaff(organisation, "Sam", "Tester", role, role.label(), null, null));
  }

  /** A new member of staff in the organisation, as the viewer they are. */
  public Viewer viewer(OrganisationId organisation, Role role) {
    return viewers.load(staff(organisation, role)).orElseThrow();
  }

  public Viewer coordinator() {
    return viewer(organisation(), Role.COORDINATOR);
  }

  /** Gives a member of staff an account with {@link #PASSWORD}; returns the username. */
  public String account(StaffId staff) {
    var username = "u" + staff.value();
    workforce.giveAccount(staff, username, PASSWORD);
    return username;
  }
}
