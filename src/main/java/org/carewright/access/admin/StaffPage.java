package org.carewright.access.admin;

import java.util.Arrays;
import java.util.List;
import org.carewright.access.Role;
import org.carewright.access.Staff;
import org.carewright.access.Team;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * The form of one member of staff.
 *
 * @param staff who it is about, or null for someone new
 * @param username their account, or null when they have none
 * @param problem why the last change was not made, or null
 */
record StaffPage(
    @Nullable Staff staff,
    @Nullable String username,
    StaffForm form,
    List<Team> teams,
    FieldErrors errors,
    @Nullable String problem) {

  StaffPage {
    teams = List.copyOf(teams);
  }

  String title() {
    return staff == null ? "Add a member of staff" : staff.name();
  }

  String action() {
    return staff == null ? "/admin/staff" : "/admin/staff/" + staff.id();
  }

  List<Option> roles() {
    return Arrays.stream(Role.values()).map(r -> new Option(r.name(), r.label())).toList();
  }
}
