package org.carewright.cover.handover;

import java.util.UUID;

/** Identifies a handover; that of an absence has the absence's id. */
record HandoverId(UUID value) {

  /** Reads the id from a path or form; throws IllegalArgumentException when it is no UUID. */
  public static HandoverId of(String text) {
    return new HandoverId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
