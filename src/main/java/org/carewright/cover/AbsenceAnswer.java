package org.carewright.cover;

/** What came of a wish about an absence. */
public sealed interface AbsenceAnswer {

  /** It is so now; asking again changes nothing. */
  record Accepted(Absence absence) implements AbsenceAnswer {}

  /** Someone else changed it after it was looked at; nothing was done. */
  record Overtaken(Absence now) implements AbsenceAnswer {}

  /**
   * It cannot be.
   *
   * @param field of the form that must change
   * @param sentence what to do instead
   */
  record Refused(String field, String sentence) implements AbsenceAnswer {}
}
