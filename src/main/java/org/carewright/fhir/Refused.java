package org.carewright.fhir;

import java.util.List;
import java.util.Map;
import org.carewright.access.Scopes.Permission;

/**
 * Ends a request with an OperationOutcome (https://hl7.org/fhir/R4/http.html#Status-Codes). Its
 * words go to the client: they say what was wrong and never what is here.
 */
final class Refused extends RuntimeException {

  private final int status;
  private final String code;
  private final transient Map<String, String> headers;

  private Refused(int status, String code, String message, Map<String, String> headers) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }

  int status() {
    return status;
  }

  /** From http://hl7.org/fhir/issue-type. */
  String code() {
    return code;
  }

  String message() {
    return String.valueOf(getMessage());
  }

  Map<String, String> headers() {
    return headers;
  }

  static Refused invalid(String message) {
    return new Refused(400, "invalid", message, Map.of());
  }

  static Refused notSupported(String message) {
    return new Refused(400, "not-supported", message, Map.of());
  }

  static Refused notFound(String message) {
    return new Refused(404, "not-found", message, Map.of());
  }

  static Refused unknownPath(String message) {
    return new Refused(404, "not-supported", message, Map.of());
  }

  static Refused gone(String message) {
    return new Refused(410, "deleted", message, Map.of());
  }

  /** A condition of the request is not met. */
  static Refused failed(String message) {
    return new Refused(412, "multiple-matches", message, Map.of());
  }

  static Refused wrong(String message) {
    return new Refused(422, "processing", message, Map.of());
  }

  static Refused wrongMethod(String message, List<String> allowed) {
    return new Refused(405, "not-supported", message, Map.of("Allow", String.join(", ", allowed)));
  }

  static Refused notAcceptable(String message) {
    return new Refused(406, "not-supported", message, Map.of());
  }

  static Refused mediaType(String message) {
    return new Refused(415, "not-supported", message, Map.of());
  }

  static Refused tooLarge(String message) {
    return new Refused(413, "too-long", message, Map.of());
  }

  /** A program without a valid token: what RFC 6750 answers. */
  static Refused noCredential(String message) {
    return new Refused(
        401, "login", message, Map.of("WWW-Authenticate", "Bearer realm=\"Carewright\""));
  }

  static Refused lacksScope(String type, Permission permission) {
    return notAllowed(
        "The access token lacks the scope system/%s.%s.".formatted(type, permission.letter()));
  }

  static Refused notAllowed(String message) {
    return new Refused(
        403,
        "forbidden",
        message,
        Map.of("WWW-Authenticate", "Bearer error=\"insufficient_scope\""));
  }
}
