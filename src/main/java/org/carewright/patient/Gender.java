package org.carewright.patient;

/** Administrative gender, as FHIR's value set has it. */
public enum Gender {
  FEMALE("Female"),
  MALE("Male"),
  OTHER("Other"),
  UNKNOWN("Not known");

  private final String label;

  Gender(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
