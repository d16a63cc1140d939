package org.carewright.simulation;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.carewright.platform.Outage;

/**
 * Kills the database once on some days, while people are at work: whoever is in the middle of
 * something is cut off.
 */
final class PowerCut {

  private static final int ONE_DAY_IN = 45;
  private static final int NEVER = Integer.MIN_VALUE;

  private final Faults faults;
  private final Tally tally;
  private final AtomicInteger stepsLeft;

  private PowerCut(Faults faults, Tally tally, int stepsLeft) {
    this.faults = faults;
    this.tally = tally;
    this.stepsLeft = new AtomicInteger(stepsLeft);
  }

  static PowerCut on(Day day, Faults faults, Tally tally) {
    var chance = day.chance(-2);
    var dies = day.settings().has(Trouble.RESTARTS) && chance.nextInt(ONE_DAY_IN) == 0;
    return new PowerCut(faults, tally, dies ? 1 + chance.nextInt(steps(day)) : NEVER);
  }

  /** About as many as there are on a day. */
  private static int steps(Day day) {
    return Math.max(5, day.settings().patients() / 10);
  }

  /** Before each step: this may be the one. */
  void mayFall() {
    if (stepsLeft.getAndUpdate(left -> left > 0 ? left - 1 : left) == 1) {
      faults.killDatabase();
      tally.count("database killed and restarted");
    }
  }

  boolean isBehind(Throwable failure) {
    return hasFallen() && Outage.isBehind(failure);
  }

  /** What can be read as soon as the database is back. */
  <T> T read(Supplier<T> asked) {
    try {
      return asked.get();
    } catch (RuntimeException e) {
      if (!isBehind(e)) {
        throw e;
      }
      faults.await();
      return asked.get();
    }
  }

  private boolean hasFallen() {
    return stepsLeft.get() == 0;
  }
}
