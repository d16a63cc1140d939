package org.carewright.clock;

/** Who gets the task of a clock. */
enum Duty {
  COORDINATOR("The patient's coordinator"),
  TEAM("The team of the enrolment, else the coordinator"),
  LEAD("A team lead");

  private final String label;

  Duty(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
