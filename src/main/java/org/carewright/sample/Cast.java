package org.carewright.sample;

import java.util.Map;
import org.carewright.access.OrganisationId;
import org.carewright.access.StaffId;
import org.carewright.access.TeamId;
import org.carewright.access.Viewer;
import org.jspecify.annotations.Nullable;

/** The sample's staff as they are in the database. */
record Cast(
    Map<SampleOrganisation, OrganisationId> organisations,
    Map<SampleTeam, TeamId> teams,
    Map<SampleStaff, Viewer> staff) {

  Cast {
    organisations = Map.copyOf(organisations);
    teams = Map.copyOf(teams);
    staff = Map.copyOf(staff);
  }

  Viewer viewer(SampleStaff who) {
    return found(staff.get(who), who);
  }

  StaffId staff(SampleStaff who) {
    return viewer(who).staff();
  }

  TeamId team(SampleTeam which) {
    return found(teams.get(which), which);
  }

  private static <T> T found(@Nullable T one, Object asked) {
    if (one == null) {
      throw new IllegalStateException("Not in the sample: " + asked);
    }
    return one;
  }
}
