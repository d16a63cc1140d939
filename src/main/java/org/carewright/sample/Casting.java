package org.carewright.sample;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import org.carewright.access.CurrentViewer;
import org.carewright.access.OrganisationId;
import org.carewright.access.Region;
import org.carewright.access.StaffId;
import org.carewright.access.TeamId;
import org.carewright.access.Viewer;
import org.carewright.access.Workforce;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Sets up the sample's organisations, teams and staff, each with an account. */
@Component
@ConditionalOnProperty("carewright.demo")
class Casting {

  private final Workforce workforce;
  private final CurrentViewer viewers;

  Casting(Workforce workforce, CurrentViewer viewers) {
    this.workforce = workforce;
    this.viewers = viewers;
  }

  Cast cast() {
    var organisations = new EnumMap<SampleOrganisation, OrganisationId>(SampleOrganisation.class);
    var teams = new EnumMap<SampleTeam, TeamId>(SampleTeam.class);
    var staff = new EnumMap<SampleStaff, Viewer>(SampleStaff.class);
    for (var one : SampleOrganisation.values()) {
      organisations.put(
          one, workforce.addOrganisation(one.label(), Region.US, "America/New_York", one.phone()));
    }
    for (var team : SampleTeam.values()) {
      var organisation = requireNonNull(organisations.get(team.organisation()));
      teams.put(team, workforce.addTeam(organisation, team.label(), team.purpose()));
    }
    for (var person : SampleStaff.values()) {
      var id = takeOn(person, requireNonNull(organisations.get(person.organisation())));
      person.teams().forEach(team -> workforce.join(id, requireNonNull(teams.get(team))));
      staff.put(person, viewers.load(id).orElseThrow());
    }
    return new Cast(organisations, teams, staff);
  }

  private StaffId takeOn(SampleStaff person, OrganisationId organisation) {
    var id =
        workforce.addStaff(
            new Workforce.NewStaff(
                organisation,
                person.givenName(),
                person.familyName(),
                person.role(),
                person.jobTitle(),
                person.email(),
                person.organisation().phone()));
    workforce.giveAccount(id, person.username(), SampleSignIns.PASSWORD);
    return id;
  }
}
