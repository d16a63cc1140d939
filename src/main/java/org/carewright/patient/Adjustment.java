package org.carewright.patient;

/** Reasonable adjustments that are often needed; anything else is written beside them. */
public enum Adjustment {
  LARGE_PRINT("Large print"),
  EASY_READ("Easy read"),
  BRAILLE("Braille"),
  AUDIO("Audio instead of writing"),
  SPEAK_CLEARLY("Speak slowly and clearly"),
  LIP_READING("Lip reads: face the person"),
  TEXT_NOT_CALL("Text rather than call"),
  LONGER_APPOINTMENT("Longer appointments"),
  QUIET_SPACE("Quiet place to wait"),
  STEP_FREE("Step-free access"),
  SOMEONE_WITH_THEM("Someone with them at appointments"),
  NO_SURPRISES("Tell them beforehand what will happen");

  private final String label;

  Adjustment(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
