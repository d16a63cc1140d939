package org.carewright.task;

import java.util.UUID;

/** Identifies an open loop, within its patient. */
public record LoopId(UUID value) {

  /** Reads the id from a path or form; throws IllegalArgumentException when it is no UUID. */
  public static LoopId of(String text) {
    return new LoopId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
