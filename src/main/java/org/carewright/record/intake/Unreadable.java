package org.carewright.record.intake;

/** A file that cannot be read as FHIR, with the reason in plain words. Nothing of it is kept. */
public class Unreadable extends RuntimeException {

  private static final long serialVersionUID = 1;

  public Unreadable(String reason) {
    super(reason);
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}
