package org.carewright.caseload;

/** Where an enrolment stands. A closed one stays closed; coming back is a new one. */
public enum EnrolmentStatus {
  ACTIVE("Active"),
  PAUSED("Paused"),
  CLOSED("Closed");

  private final String label;

  EnrolmentStatus(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
