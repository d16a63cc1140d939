package org.carewright.task;

/** How pressing a task is, apart from its date. */
public enum Priority {
  ROUTINE("Routine"),
  SOON("Soon"),
  URGENT("Urgent");

  private final String label;

  Priority(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
