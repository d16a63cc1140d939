package org.carewright.task;

/** How much a person may come to harm when a deadline is missed; decides what is done first. */
public enum Harm {
  SEVERE("Severe harm"),
  MODERATE("Moderate harm"),
  LOW("Low harm");

  private final String label;

  Harm(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
