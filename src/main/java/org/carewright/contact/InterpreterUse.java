package org.carewright.contact;

/** Who interpreted, when the person needs an interpreter. */
public enum InterpreterUse {
  PROFESSIONAL("Professional interpreter"),
  FAMILY("Family or friend"),
  NONE("Nobody");

  private final String label;

  InterpreterUse(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
