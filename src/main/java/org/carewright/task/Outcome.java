package org.carewright.task;

/** How a task ended: done, or the coded reason why not. */
public enum Outcome {
  CONTACT_MADE("Spoke with them", false),
  COULD_NOT_REACH("Could not reach them; stop trying", true),
  DONE("Done", false),
  DONE_ELSEWHERE("Already done by someone else", false),
  NOT_NEEDED("No longer needed", true),
  DECLINED("They said no", false),
  DIED("The person has died", false),
  ENROLMENT_CLOSED("Not needed: the enrolment was closed", false),
  REPLACED("Replaced by another task", false),
  LAPSED("Its time is over", true);

  private final String label;
  private final boolean noteNeeded;

  Outcome(String label, boolean noteNeeded) {
    this.label = label;
    this.noteNeeded = noteNeeded;
  }

  public String label() {
    return label;
  }

  /** Whether the person who ends the task so must say why. */
  public boolean noteNeeded() {
    return noteNeeded;
  }

  /** Whether the work was done here, rather than found not to be needed or possible. */
  public boolean achieved() {
    return this == DONE || this == CONTACT_MADE;
  }
}
