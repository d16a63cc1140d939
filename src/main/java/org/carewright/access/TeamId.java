package org.carewright.access;

import java.util.UUID;

/** Identifies a team. */
public record TeamId(UUID value) {

  /** Reads the id from a path or form; throws IllegalArgumentException when it is no UUID. */
  public static TeamId of(String text) {
    return new TeamId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
