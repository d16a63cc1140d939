package org.carewright.record.search;

/** A search that cannot be run as it is asked; its words are for who asked. */
public final class WrongSearch extends RuntimeException {

  private final boolean supported;

  private WrongSearch(boolean supported, String message) {
    super(message, null, false, false);
    this.supported = supported;
  }

  /** False when FHIR allows it and this program does not do it. */
  public boolean isSupported() {
    return supported;
  }

  public String message() {
    return String.valueOf(getMessage());
  }

  static WrongSearch invalid(String message) {
    return new WrongSearch(true, message);
  }

  static WrongSearch notSupported(String message) {
    return new WrongSearch(false, message);
  }
}
