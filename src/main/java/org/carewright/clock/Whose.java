package org.carewright.clock;

/** On whose wall clock the days of a clock are counted. */
enum Whose {
  ORGANISATION("The organisation's"),
  PATIENT("The patient's, where they live");

  private final String label;

  Whose(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
