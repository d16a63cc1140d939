package org.carewright.platform.database;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does a transaction again that the database ended for another (a deadlock, a serialization
 * failure). It was rolled back whole, and the other one is done by now, so the second attempt is as
 * good as a first. What runs within a transaction is not tried alone: the outermost is.
 */
final class Again {

  private static final int TIMES = 4;

  private Again() {}

  interface Work<T, E extends Throwable> {
    T run() throws E;
  }

  static <T, E extends Throwable> T when(Work<T, E> transaction) throws E {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return transaction.run();
    }
    for (var times = 1; times < TIMES; times++) {
      try {
        return transaction.run();
      } catch (ConcurrencyFailureException ended) {
        // The other one goes first.
      }
    }
    return transaction.run();
  }
}
