package org.carewright.task;

import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import org.carewright.access.Directory;
import org.carewright.access.Role;
import org.carewright.access.Staff;
import org.carewright.access.Viewer;
import org.springframework.stereotype.Component;

/** Finds whom to ask when someone cannot be reached. */
@Component
public class Leads {

  private final Directory directory;

  Leads(Directory directory) {
    this.directory = directory;
  }

  /** The lead of the viewer's own team, else another lead of the organisation. */
  public Optional<Owner> of(Viewer viewer) {
    return directory.listStaff(viewer.organisation()).stream()
        .filter(staff -> staff.role() == Role.TEAM_LEAD)
        .min(Comparator.comparing(lead -> !sharesTeam(lead, viewer)))
        .map(lead -> Owner.of(lead.id()));
  }

  private static boolean sharesTeam(Staff lead, Viewer viewer) {
    return !Collections.disjoint(lead.teams(), viewer.teams());
  }
}
