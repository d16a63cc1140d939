package org.carewright.clock;

/** What starts a clock. */
enum Start {
  DISCHARGE("A hospital stay ends"),
  CONTACT("Enrolment, and again each contact"),
  ASSESSMENT("An assessment is done"),
  MONTH("A calendar month begins"),
  HAND("Someone starts it by hand");

  private final String label;

  Start(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** Whether what stops such a clock starts the next one, so that one always runs. */
  boolean recurs() {
    return this == CONTACT || this == ASSESSMENT;
  }
}
