package org.carewright.simulation;

import java.util.List;
import java.util.Random;
import org.carewright.platform.BrokenRule;
import org.carewright.platform.Problem;
import org.springframework.dao.ConcurrencyFailureException;

/** Tries what a step does, and tells a refusal from a fault. Some die before their commit. */
record Attempts(Day day, Faults faults, PowerCut powerCut, Tally tally) {

  private static final double CRASHES = 0.04;

  /** Whether it was done. */
  boolean make(String what, Random chance, Runnable step) {
    var crashes = day.settings().has(Trouble.CRASHES) && chance.nextDouble() < CRASHES;
    powerCut.mayFall();
    try {
      if (crashes) {
        faults.crashAfter(step);
        tally.count("crashes before a commit");
        return false;
      }
      step.run();
      tally.count(what);
      return true;
    } catch (RuntimeException e) {
      refused(what, e);
      return false;
    }
  }

  /** The database or the application said no, as they should; anything else is a fault. */
  void refused(String what, Throwable why) {
    if (BrokenRule.behind(why).isPresent()) {
      tally.count("refused by the database: " + what);
    } else if (why instanceof Problem problem && problem.kind() != Problem.Kind.FAULT) {
      tally.count("refused by the application: " + what);
    } else if (why instanceof ConcurrencyFailureException) {
      // Two transactions in each other's way: the database ended one, whole, as if it never was.
      tally.count("ended by the database for another: " + what);
    } else if (powerCut.isBehind(why)) {
      // Nobody knows whether it was committed; the rules hold either way.
      tally.count("cut off by the database's death");
    } else {
      throw new Broken(new Failure(day.settings(), day.number(), what, List.of(), why));
    }
  }
}
