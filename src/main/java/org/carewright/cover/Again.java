package org.carewright.cover;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;

/** Tries a transaction again when it ran into another: moving much work meets many people. */
final class Again {

  private static final int TIMES = 4;

  private Again() {}

  static <T> T when(Supplier<T> transaction) {
    for (var times = 1; times < TIMES; times++) {
      try {
        return transaction.get();
      } catch (ConcurrencyFailureException met) {
        // Rolled back whole; the other one is done by now.
      }
    }
    return transaction.get();
  }
}
