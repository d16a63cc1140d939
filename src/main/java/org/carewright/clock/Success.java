package org.carewright.clock;

/** What meets a clock. */
enum Success {
  CONTACT("Speaking with the person or their carer"),
  VISIT("Seeing the person: at home, at the clinic or by video"),
  MEDICINES("A medicines check that is done"),
  ASSESSMENT("An assessment that is done"),
  MINUTES("Minutes of contact within the enrolment"),
  TASK("Its own task is done");

  private final String label;

  Success(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
