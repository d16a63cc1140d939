package org.carewright.contact;

/** Who began it. */
public enum Direction {
  OUTGOING("We contacted them"),
  INCOMING("They contacted us");

  private final String label;

  Direction(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
