package org.carewright.platform;

import java.util.UUID;

/**
 * The key that every patient-owned row begins with (architecture section 5), and therefore the one
 * id that all modules share.
 */
public record PatientId(UUID value) {

  /** Reads the id from a path or form; throws IllegalArgumentException when it is no UUID. */
  public static PatientId of(String text) {
    return new PatientId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
