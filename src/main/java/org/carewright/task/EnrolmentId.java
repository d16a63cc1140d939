package org.carewright.task;

import java.util.UUID;

/**
 * Identifies an enrolment in a programme, within its patient; lives here so that tasks need not
 * know caseloads.
 */
public record EnrolmentId(UUID value) {

  /** Reads the id from a path or form; throws IllegalArgumentException when it is no UUID. */
  public static EnrolmentId of(String text) {
    return new EnrolmentId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
