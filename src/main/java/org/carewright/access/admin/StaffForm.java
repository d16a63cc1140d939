package org.carewright.access.admin;

import java.util.List;
import org.carewright.access.Role;
import org.carewright.access.Staff;
import org.carewright.access.TeamId;
import org.carewright.ui.FieldErrors;
import org.jspecify.annotations.Nullable;

/** What the staff form sends. Fields left out arrive as null. */
record StaffForm(
    @Nullable String givenName,
    @Nullable String familyName,
    @Nullable String role,
    @Nullable String jobTitle,
    @Nullable String email,
    @Nullable String phone,
    @Nullable List<TeamId> teams,
    @Nullable String username,
    @Nullable Integer version) {

  static StaffForm empty() {
    return new StaffForm("", "", Role.COORDINATOR.name(), "", "", "", List.of(), "", null);
  }

  static StaffForm of(Staff staff, int version) {
    return new StaffForm(
        staff.givenName(),
        staff.familyName(),
        staff.role().name(),
        staff.jobTitle(),
        staff.email(),
        staff.phone(),
        staff.teams(),
        null,
        version);
  }

  FieldErrors errors() {
    var errors = new FieldErrors();
    if (text(givenName).isEmpty()) {
      errors.add("givenName", "Enter the first name");
    }
    if (text(familyName).isEmpty()) {
      errors.add("familyName", "Enter the last name");
    }
    if (text(jobTitle).isEmpty()) {
      errors.add("jobTitle", "Enter the job title, such as Care coordinator");
    }
    if (findRole() == null) {
      errors.add("role", "Choose what they do here");
    }
    if (!text(email).isEmpty() && !text(email).matches("[^@\\s]+@[^@\\s]+")) {
      errors.add("email", "Enter the e-mail address like name@example.org, or leave it empty");
    }
    return errors;
  }

  @Nullable Role findRole() {
    for (var one : Role.values()) {
      if (one.name().equals(role)) {
        return one;
      }
    }
    return null;
  }

  boolean isIn(TeamId team) {
    return teams != null && teams.contains(team);
  }

  static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  static @Nullable String orNull(@Nullable String value) {
    return text(value).isEmpty() ? null : text(value);
  }
}
