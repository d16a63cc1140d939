package org.carewright.simulation;

/** What may go wrong or change in the life of a service; each can be left out of a run. */
public enum Trouble {
  FAILED_CALLS("calls in vain"),
  ABSENCES("absences and early returns"),
  LEAVERS("colleagues who leave"),
  OFFERS("offers to hand over, answered or not"),
  ADMISSIONS("hospital stays"),
  PAUSES("pauses"),
  ENDINGS("enrolments that end"),
  CHANGES("changes of coordinator or risk"),
  RACES("two people at once"),
  CRASHES("crashes before a commit"),
  RESTARTS("the database killed and restarted");

  private final String label;

  Trouble(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** As it is written on the command line: {@code failed-calls}. */
  String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
