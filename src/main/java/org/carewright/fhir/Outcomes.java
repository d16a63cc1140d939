package org.carewright.fhir;

import java.util.Map;
import org.carewright.platform.BrokenRule;
import org.carewright.platform.Outage;
import org.carewright.platform.Problem;
import org.carewright.record.search.WrongSearch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.TransactionException;

/**
 * The one place where what went wrong becomes an OperationOutcome
 * (https://hl7.org/fhir/R4/operationoutcome.html).
 */
final class Outcomes {

  private static final Logger log = LoggerFactory.getLogger(Outcomes.class);

  private Outcomes() {}

  static Answer of(RuntimeException why, String asked) {
    return switch (why) {
      case Refused refused ->
          error(refused.status(), refused.code(), refused.message()).with(refused.headers());
      case WrongSearch wrong ->
          error(400, wrong.isSupported() ? "invalid" : "not-supported", wrong.message());
      case Problem problem ->
          error(problem.kind().status(), code(problem.kind()), problem.message());
      case QueryTimeoutException e ->
          error(
              503,
              "too-costly",
              "This took too long. Ask for less: name a patient, a date or a code.");
      case DataAccessException e -> database(e, asked);
      case TransactionException e -> database(e, asked);
      default -> fault(why, asked);
    };
  }

  static Answer error(int status, String code, String message) {
    return Answer.of(status, json("error", code, message));
  }

  static String json(String severity, String code, String message) {
    return """
    {"resourceType":"OperationOutcome","issue":[{"severity":"%s","code":"%s","diagnostics":%s}]}\
    """
        .formatted(severity, code, Json.string(message));
  }

  private static Answer database(RuntimeException why, String asked) {
    if (Outage.isBehind(why)) {
      log.warn("The database did not answer; FHIR requests say so until it is back");
      return error(503, "transient", "The database is away. Try again in a moment.")
          .with(Map.of("Retry-After", "10"));
    }
    return BrokenRule.behind(why)
        .map(rule -> error(409, "business-rule", rule.sentence()))
        .orElseGet(() -> fault(why, asked));
  }

  private static Answer fault(RuntimeException why, String asked) {
    log.error("{} failed", asked, why);
    return error(500, "exception", "Something went wrong here. It has been noted.");
  }

  private static String code(Problem.Kind kind) {
    return switch (kind) {
      case NOT_FOUND -> "not-found";
      case FORBIDDEN -> "forbidden";
      case CONFLICT -> "conflict";
      case INVALID -> "invalid";
      case GONE -> "deleted";
      case UNSUPPORTED -> "not-supported";
      case BUSY -> "transient";
      case FAULT -> "exception";
    };
  }
}
