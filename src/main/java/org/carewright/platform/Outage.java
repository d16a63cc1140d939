package org.carewright.platform;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that cannot be reached from a mistake in what was asked of it. */
public final class Outage {

  private Outage() {}

  /** Whether a failure came from a database that is away, stopping or starting. */
  public static boolean isBehind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isAway(sql)) {
        return true;
      }
      // The connection broke, so rolling back failed as well; what came first is kept beside.
      if (cause instanceof TransactionSystemException rollback
          && rollback.getApplicationException() instanceof Throwable first
          && isBehind(first)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is there, but has no more connections to give: others use them all. */
  public static boolean isCrowd(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && "53300".equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /** SQLState class 08 is a lost connection; 57P01 to 57P03 a server that stops or starts. */
  private static boolean isAway(SQLException failure) {
    var state = failure.getSQLState();
    // The pool closes a connection that broke; rolling back or committing on it says only this.
    var closedByPool = state == null && "Connection is closed".equals(failure.getMessage());
    return failure instanceof SQLTransientConnectionException
        || closedByPool
        || (state != null && (state.startsWith("08") || state.startsWith("57P")));
  }
}
