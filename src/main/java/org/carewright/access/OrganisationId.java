package org.carewright.access;

import java.util.UUID;

/** Identifies an organisation. */
public record OrganisationId(UUID value) {

  /** Reads the id from a path or form; throws IllegalArgumentException when it is no UUID. */
  public static OrganisationId of(String text) {
    return new OrganisationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
