package org.carewright.access;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a member of staff does here, which decides what they see (product.md). */
public enum Role {
  COORDINATOR("Care coordinator"),
  TEAM_LEAD("Team lead"),
  PROFESSIONAL("Professional"),
  ADMINISTRATOR("Administrator"),
  SAFETY_OFFICER("Safety officer");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /**
   * The SQL condition for {@link #cares}.
   *
   * @param column the column that holds the role
   */
  public static String caring(String column) {
    return Arrays.stream(values())
        .filter(Role::cares)
        .map(role -> "'" + role.name() + "'")
        .collect(Collectors.joining(", ", column + " in (", ")"));
  }

  /**
   * Whether they work with patients, and so may own work, cover for others and be on care teams.
   */
  public boolean cares() {
    return switch (this) {
      case COORDINATOR, TEAM_LEAD, PROFESSIONAL -> true;
      case ADMINISTRATOR, SAFETY_OFFICER -> false;
    };
  }
}
