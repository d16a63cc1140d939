package org.carewright.patient;

/** What the person answered when asked for a permission; not having asked is no permission. */
public enum Answer {
  NOT_ASKED("Not asked yet"),
  YES("Yes"),
  NO("No");

  private final String label;

  Answer(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
