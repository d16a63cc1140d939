package org.carewright.platform;

/**
 * Why a request could not be served, in the one vocabulary that is mapped to an HTTP status, a page
 * and a FHIR OperationOutcome. The message is shown to the person: plain words that say what to do,
 * never patient data or internals.
 */
public class Problem extends RuntimeException {

  /** The kinds of problem and the HTTP status each is answered with. */
  public enum Kind {
    NOT_FOUND(404),
    FORBIDDEN(403),
    CONFLICT(409),
    INVALID(422),
    GONE(410),
    UNSUPPORTED(415),
    BUSY(503),
    FAULT(500);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  private final Kind kind;

  public Problem(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** Also what is answered for a thing the viewer may not see, so that ids cannot be probed. */
  public static Problem notFound(String what) {
    return new Problem(Kind.NOT_FOUND, what + " is not here, or you do not have access to it.");
  }

  public static Problem conflict(String message) {
    return new Problem(Kind.CONFLICT, message);
  }

  public static Problem invalid(String message) {
    return new Problem(Kind.INVALID, message);
  }

  public Kind kind() {
    return kind;
  }

  public String message() {
    return String.valueOf(getMessage());
  }
}
