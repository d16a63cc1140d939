package org.carewright.simulation;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Makes a failing run smaller: fewer days, fewer patients, fewer troubles, as long as it still
 * fails. What is left is the shortest way to the fault that this finds.
 */
final class Shrinking {

  private static final int MOST_TRIES = 40;

  private final Predicate<Settings> fails;
  private int tries;

  Shrinking(Predicate<Settings> fails) {
    this.fails = fails;
  }

  Settings of(Settings failing, int failedOnDay) {
    var smallest = tried(failing, failing.days(failedOnDay + 1));
    smallest = halved(smallest, s -> s.patients() > 2 ? s.patients(s.patients() / 2) : s);
    for (var trouble : Trouble.values()) {
      if (smallest.has(trouble)) {
        smallest = tried(smallest, smallest.without(trouble));
      }
    }
    return halved(smallest, s -> s.days() > 1 ? s.days(s.days() * 3 / 4) : s);
  }

  private Settings halved(Settings from, Function<Settings, Settings> smaller) {
    var smallest = from;
    for (var next = smaller.apply(smallest);
        !next.equals(smallest) && tries < MOST_TRIES && fails(next);
        next = smaller.apply(next)) {
      smallest = next;
    }
    return smallest;
  }

  private Settings tried(Settings from, Settings smaller) {
    return !smaller.equals(from) && tries < MOST_TRIES && fails(smaller) ? smaller : from;
  }

  private boolean fails(Settings settings) {
    tries++;
    return fails.test(settings);
  }
}
