package org.carewright.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member of staff as others see them. */
public record Staff(
    StaffId id,
    OrganisationId organisation,
    String givenName,
    String familyName,
    Role role,
    String jobTitle,
    @Nullable String email,
    @Nullable String phone,
    boolean active,
    List<TeamId> teams) {

  public Staff {
    teams = List.copyOf(teams);
  }

  public String name() {
    return givenName + " " + familyName;
  }
}
