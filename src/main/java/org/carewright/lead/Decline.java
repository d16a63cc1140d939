package org.carewright.lead;

/** Why an offer is declined. */
public enum Decline {
  CASELOAD_FULL("My caseload is full", false),
  SOMEONE_KNOWS_THEM_BETTER("Someone else knows them better", false),
  NOT_OUR_SERVICE("Outside our area or our service", false),
  AWAY("I am away then", false),
  STAYS_AS_IT_IS("It should stay as it is", true),
  NEED_TO_KNOW_MORE("I need to know more first", true),
  OTHER("Another reason", true);

  private final String label;
  private final boolean noteNeeded;

  Decline(String label, boolean noteNeeded) {
    this.label = label;
    this.noteNeeded = noteNeeded;
  }

  public String label() {
    return label;
  }

  /** Whether the one who declines must say more. */
  public boolean noteNeeded() {
    return noteNeeded;
  }
}
