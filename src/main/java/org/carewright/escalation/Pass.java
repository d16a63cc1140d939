package org.carewright.escalation;

import java.time.Instant;

/** What one run of the job did: nothing that was due at {@code until} is left to tell. */
public record Pass(Instant until, Counts counts) {

  /**
   * How many lapses it dealt with.
   *
   * @param told those of which someone was told
   * @param postponed those that wait for working hours
   */
  public record Counts(int told, int postponed) {

    static final Counts NONE = new Counts(0, 0);

    Counts plus(Counts other) {
      return new Counts(told + other.told, postponed + other.postponed);
    }
  }
}
