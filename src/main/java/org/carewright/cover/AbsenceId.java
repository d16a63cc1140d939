package org.carewright.cover;

import java.util.UUID;

/** Identifies an absence. */
public record AbsenceId(UUID value) {

  /** Reads the id from a path or form; throws IllegalArgumentException when it is no UUID. */
  public static AbsenceId of(String text) {
    return new AbsenceId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
