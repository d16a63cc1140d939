package org.carewright.caseload;

/** Why an enrolment was closed. */
public enum ClosingReason {
  GOALS_MET("Goals met; support no longer needed"),
  HANDED_ON("Handed on to another service"),
  DECLINED("The person no longer wants it"),
  COULD_NOT_REACH("Could not reach the person"),
  MOVED_AWAY("Moved away"),
  NOT_ELIGIBLE("No longer meets the entry rule"),
  DIED("The person has died"),
  ENROLLED_IN_ERROR("Enrolled in error");

  private final String label;

  ClosingReason(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
