package org.carewright.contact;

import java.util.List;
import org.carewright.patient.PatientHeader;
import org.carewright.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * One contact.
 *
 * @param countsFor the programme in which its minutes count, or null
 * @param effects what followed from it
 * @param before what it said before its corrections, latest first
 */
record ContactPage(
    PatientHeader header,
    ContactLine line,
    String recorded,
    @Nullable String countsFor,
    List<Effect> effects,
    List<Earlier> before) {

  /** A task that the contact settled, tried or opened. */
  record Effect(Task task, String what, String state) {}

  /**
   * A version that was corrected.
   *
   * @param when when the correction was made, by whom and why
   * @param differences what it said instead
   */
  record Earlier(String when, String who, String why, List<Difference> differences) {}
}
