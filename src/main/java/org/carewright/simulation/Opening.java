package org.carewright.simulation;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.carewright.access.CurrentViewer;
import org.carewright.access.OrganisationId;
import org.carewright.access.Region;
import org.carewright.access.Role;
import org.carewright.access.TeamId;
import org.carewright.access.Workforce;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Opens a service: two organisations in two countries, with teams and staff for its patients. */
@Component
@ConditionalOnProperty("carewright.simulation")
class Opening {

  /** Of whom one coordinator looks after so many at once: the middle of what is published. */
  private static final int CASELOAD = 40;

  private static final int TEAM = 8;

  private final Workforce workforce;
  private final CurrentViewer viewers;

  Opening(Workforce workforce, CurrentViewer viewers) {
    this.workforce = workforce;
    this.viewers = viewers;
  }

  /**
   * @param run keeps the names of several runs on one database apart
   */
  List<Site> open(String run, int patients) {
    return List.of(
        site("Harbour " + run, Region.ENGLAND, "Europe/London", patients / 2),
        site("Prairie " + run, Region.US, "America/Chicago", patients - patients / 2));
  }

  private Site site(String name, Region region, String zone, int patients) {
    var organisation = workforce.addOrganisation(name, region, zone, null);
    var site = new Site(organisation, ZoneId.of(zone));
    var coordinators = Math.max(4, patients / CASELOAD);
    var teams = new ArrayList<TeamId>();
    for (int n = 0; n <= (coordinators - 1) / TEAM; n++) {
      var team = workforce.addTeam(organisation, "Team " + (n + 1), null);
      teams.add(team);
      site.join(worker(organisation, team, "Lead", n, Role.TEAM_LEAD));
    }
    for (int n = 0; n < coordinators; n++) {
      var team = teams.get(n / TEAM);
      site.join(worker(organisation, team, "Coordinator", n, Role.COORDINATOR));
    }
    return site;
  }

  /** One more coordinator for the smallest team: for someone who left. */
  Worker replacement(Site site, int number) {
    var team = site.workers().getLast().team();
    return worker(site.id(), team, "Newcomer", number, Role.COORDINATOR);
  }

  private Worker worker(
      OrganisationId organisation, TeamId team, String name, int number, Role role) {
    var staff =
        workforce.addStaff(
            new Workforce.NewStaff(
                organisation, name, "No " + (number + 1), role, role.label(), null, null));
    workforce.join(staff, team);
    return new Worker(viewers.load(staff).orElseThrow(), team);
  }
}
