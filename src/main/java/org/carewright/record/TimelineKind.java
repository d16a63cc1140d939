package org.carewright.record;

/** What a line of the timeline is about. */
public enum TimelineKind {
  ENCOUNTER("Encounters"),
  CONDITION("Conditions"),
  MEDICINE("Medicines"),
  RESULT("Results"),
  PROCEDURE("Procedures"),
  IMMUNISATION("Immunisations"),
  ALLERGY("Allergies"),
  DOCUMENT("Documents"),
  PLAN("Plans");

  private final String label;

  TimelineKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
