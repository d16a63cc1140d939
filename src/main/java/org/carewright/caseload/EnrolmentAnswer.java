package org.carewright.caseload;

/** What became of a change to an enrolment. */
public sealed interface EnrolmentAnswer {

  /** Done; this is the enrolment now. */
  record Accepted(Enrolment enrolment) implements EnrolmentAnswer {}

  /** Someone else was first; nothing was changed. The sentence tells who did what and when. */
  record Overtaken(Enrolment enrolment, String sentence) implements EnrolmentAnswer {}

  /**
   * Not possible as asked.
   *
   * @param field the field of the form it is about
   * @param sentence what to do
   */
  record Refused(String field, String sentence) implements EnrolmentAnswer {}
}
