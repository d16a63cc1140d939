package org.carewright.contact;

import java.util.UUID;

/**
 * Identifies a contact, within its patient, through all its corrections. It is chosen when the form
 * is opened, so that a form sent twice is recorded once.
 */
public record ContactId(UUID value) {

  /** Reads the id from a path or form; throws IllegalArgumentException when it is no UUID. */
  public static ContactId of(String text) {
    return new ContactId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
