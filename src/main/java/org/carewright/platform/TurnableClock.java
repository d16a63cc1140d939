package org.carewright.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A clock that stands where {@link #turnTo} put it until {@link #release} lets it run with the real
 * one: what the demonstration's weeks and the simulation's year are lived by.
 */
public final class TurnableClock extends Clock {

  private final Clock real;
  private volatile @Nullable Instant standing;

  public TurnableClock(Clock real) {
    this.real = real;
  }

  public void turnTo(Instant instant) {
    standing = instant;
  }

  /** A little later: what happens in a row does not happen at one instant. */
  public void pass(Duration duration) {
    standing = instant().plus(duration);
  }

  public void release() {
    standing = null;
  }

  @Override
  public Instant instant() {
    var at = standing;
    return at == null ? real.instant() : at;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /** Keeps following this clock: the zone differs, the turning does not. */
  @Override
  public Clock withZone(ZoneId zone) {
    var turning = this;
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return zone;
      }

      @Override
      public Clock withZone(ZoneId other) {
        return turning.withZone(other);
      }

      @Override
      public Instant instant() {
        return turning.instant();
      }
    };
  }
}
