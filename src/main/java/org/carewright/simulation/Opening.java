package org.carewright.simulation;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.carewright.access.CurrentViewer;
import org.carewright.access.OrganisationId;
import org.carewright.access.Region;
import org.carewright.access.Role;
import org.carewright.access.TeamId;
import org.carewright.access.Workforce;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens a service: two organisations in two countries, with teams and staff for its patients. */
@Component
@ConditionalOnProperty("carewright.simulation")
class Opening {

  /** Of whom one coordinator looks after so many at once: the middle of what is published. */
  private static final int CASELOAD = 40;

  private static final int TEAM = 8;

  private final Workforce workforce;
  private final CurrentViewer viewers;
  private final Reopening reopening;
  private final TransactionTemplate transaction;

  Opening(
      Workforce workforce,
      CurrentViewer viewers,
      Reopening reopening,
      TransactionTemplate transaction) {
    this.workforce = workforce;
    this.viewers = viewers;
    this.reopening = reopening;
    this.transaction = transaction;
  }

  /**
   * Or finds it again when the process was killed since.
   *
   * @param run keeps the names of several runs on one database apart
   */
  List<Site> open(String run, int patients) {
    return List.of(
        site(0, "Harbour", run, Region.ENGLAND, "Europe/London", patients / 2),
        site(1, "Prairie", run, Region.US, "America/Chicago", patients - patients / 2));
  }

  private Site site(int number, String name, String run, Region region, String zone, int patients) {
    return reopening
        .find(number, name + " " + run)
        .orElseGet(() ->
            Objects.requireNonNull(
                transaction.execute(tx -> open(number, name, run, region, zone, patients))));
  }

  private Site open(int number, String name, String run, Region region, String zone, int patients) {
    var organisation = workforce.addOrganisation(name + " " + run, region, zone, null);
    var site = new Site(number, organisation, ZoneId.of(zone));
    var coordinators = Math.max(4, patients / CASELOAD);
    var teams = new ArrayList<TeamId>();
    for (int n = 0; n <= (coordinators - 1) / TEAM; n++) {
      var team = workforce.addTeam(organisation, "Team " + (n + 1), null);
      teams.add(team);
      site.join(worker(organisation, team, name, "Lead " + (n + 1), Role.TEAM_LEAD));
    }
    for (int n = 0; n < coordinators; n++) {
      var team = teams.get(n / TEAM);
      site.join(worker(organisation, team, name, "Coordinator " + (n + 1), Role.COORDINATOR));
    }
    return site;
  }

  /** One more coordinator in the place of someone who left. */
  Worker replacement(Site site, Worker leaver, int number) {
    var name = leaver.viewer().name().split(" ", 2)[0];
    return worker(site.id(), leaver.team(), name, "Newcomer " + (number + 1), Role.COORDINATOR);
  }

  private Worker worker(
      OrganisationId organisation, TeamId team, String name, String number, Role role) {
    var staff =
        workforce.addStaff(
            new Workforce.NewStaff(organisation, name, number, role, role.label(), null, null));
    workforce.join(staff, team);
    return new Worker(viewers.load(staff).orElseThrow(), team);
  }
}
