package org.carewright.platform;

/**
 * Why the program cannot start, in words for whoever started it: what is wrong and what to do. It
 * is shown alone, without a stack trace.
 */
public class CannotStart extends RuntimeException {

  public CannotStart(String message) {
    super(message);
  }

  public CannotStart(String message, Throwable cause) {
    super(message, cause);
  }

  public String message() {
    return String.valueOf(getMessage());
  }
}
