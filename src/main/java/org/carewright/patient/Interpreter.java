package org.carewright.patient;

/** Whether an interpreter must be there when we speak. */
public enum Interpreter {
  NOT_ASKED("Not asked yet"),
  NOT_NEEDED("Not needed"),
  SPOKEN("Needs an interpreter"),
  SIGN("Needs a sign language interpreter");

  private final String label;

  Interpreter(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public boolean needed() {
    return this == SPOKEN || this == SIGN;
  }
}
