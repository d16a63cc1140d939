package org.carewright.access;

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
   * Whether they work with patients, and so may own work, cover for others and be on care teams.
   */
  public boolean cares() {
    return switch (this) {
      case COORDINATOR, TEAM_LEAD, PROFESSIONAL -> true;
      case ADMINISTRATOR, SAFETY_OFFICER -> false;
    };
  }
}
