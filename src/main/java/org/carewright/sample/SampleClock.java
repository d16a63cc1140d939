package org.carewright.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The demonstration's clock: stands where {@link #turnTo} put it while the sample lives through its
 * weeks, and is the real clock from {@link #release} on.
 */
final class SampleClock extends Clock {

  private final Clock real;
  private volatile @Nullable Instant standing;

  SampleClock(Clock real) {
    this.real = real;
  }

  void turnTo(Instant instant) {
    standing = instant;
  }

  /** A little later: what happens in a row does not happen at one instant. */
  void pass(Duration duration) {
    standing = instant().plus(duration);
  }

  void release() {
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
