package org.carewright.access.admin;

import java.util.List;
import org.carewright.access.Organisation;
import org.carewright.access.Team;

/** The administrator's overview of their organisation. */
record AdminPage(
    Organisation organisation, List<StaffRow> staff, List<Team> teams, List<Organisation> others) {

  AdminPage {
    staff = List.copyOf(staff);
    teams = List.copyOf(teams);
    others = List.copyOf(others);
  }

  /** One member of staff in the table; username is empty when they cannot sign in. */
  record StaffRow(
      String id,
      String name,
      String role,
      String jobTitle,
      String teams,
      String username,
      boolean active) {}

  long active() {
    return staff.stream().filter(StaffRow::active).count();
  }
}
