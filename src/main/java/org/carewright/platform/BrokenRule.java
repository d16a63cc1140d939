package org.carewright.platform;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * A safety rule of the database that a change would have broken. Our triggers raise these with
 * SQLState 23001 (restrict_violation), a message that names the rule and a hint that says what to
 * do, both made to be read by people.
 */
public record BrokenRule(String rule, @Nullable String hint) {

  private static final String RESTRICT_VIOLATION = "23001";

  /** The rule behind a failed statement or commit; empty when something else went wrong. */
  public static Optional<BrokenRule> behind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PSQLException postgres
          && RESTRICT_VIOLATION.equals(postgres.getSQLState())) {
        var raised = postgres.getServerErrorMessage();
        var rule = raised == null ? null : raised.getMessage();
        return rule == null
            ? Optional.empty()
            : Optional.of(new BrokenRule(rule, raised.getHint()));
      }
    }
    return Optional.empty();
  }

  /** Rule and hint as sentences. */
  public String sentence() {
    return hint == null ? rule + "." : rule + ". " + hint;
  }
}
