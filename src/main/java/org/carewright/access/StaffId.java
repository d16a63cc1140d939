package org.carewright.access;

import java.util.UUID;

/** Identifies a member of staff. */
public record StaffId(UUID value) {

  /** Reads the id from a path or form; throws IllegalArgumentException when it is no UUID. */
  public static StaffId of(String text) {
    return new StaffId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
