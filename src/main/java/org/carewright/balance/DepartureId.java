package org.carewright.balance;

import java.util.UUID;

/** Identifies a departure. */
public record DepartureId(UUID value) {

  /** Reads the id from text; throws IllegalArgumentException when it is no UUID. */
  public static DepartureId of(String text) {
    return new DepartureId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
