package org.carewright.access;

/** What a member of staff does here, which decides what they see (product.md). */
public enum Role {
  COORDINATOR("Care coordinator"),
  TEAM_LEAD("Team lead"),
  PROFESSIONAL("Professional"),
  ADMINISTRATOR("Administrator");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
