package org.carewright.caseload;

/** How closely a person needs watching, which sets how often they are contacted. */
public enum Risk {
  LOW("Low", "plain"),
  MEDIUM("Medium", "warn"),
  HIGH("High", "bad");

  private final String label;
  private final String kind;

  Risk(String label, String kind) {
    this.label = label;
    this.kind = kind;
  }

  public String label() {
    return label;
  }

  /** How a tag of it looks. */
  public String kind() {
    return kind;
  }
}
