package org.carewright.record;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

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
  PLAN("Plans"),
  PROGRAMME("Programmes"),
  TASK("Tasks");

  /** What was found and done, without the work that coordinates it. */
  public static final Set<TimelineKind> OF_THE_CHART =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(PROGRAMME, TASK)));

  private final String label;

  TimelineKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
