package org.carewright.balance;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The moves that are ticked, by their keys. */
record MovesForm(@Nullable List<String> moves) {

  Set<String> wanted() {
    return moves == null ? Set.of() : Set.copyOf(moves);
  }
}
