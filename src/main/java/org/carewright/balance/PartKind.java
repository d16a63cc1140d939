package org.carewright.balance;

/** What work comes from. */
enum PartKind {
  CONTACT("Regular contact"),
  RISK("Risk"),
  NEED("Open needs"),
  VISIT("Visits"),
  INTERPRETER("Interpreter"),
  DEADLINE("Deadlines");

  private final String label;

  PartKind(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
