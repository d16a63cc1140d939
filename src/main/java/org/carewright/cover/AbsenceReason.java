package org.carewright.cover;

/** The kind of an absence; never what someone has. */
public enum AbsenceReason {
  LEAVE("Leave"),
  SICKNESS("Sickness"),
  TRAINING("Training"),
  OTHER("Other");

  private final String label;

  AbsenceReason(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
