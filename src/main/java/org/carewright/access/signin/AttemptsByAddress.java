package org.carewright.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing across many accounts from one address. Kept in memory: each node counts for
 * itself, which only multiplies a small number. A whole office behind one address never comes near
 * it, since only wrong passwords count.
 */
@Component
class AttemptsByAddress {

  static final int MOST = 50;
  static final Duration WINDOW = Duration.ofMinutes(10);
  private static final int ADDRESSES = 10_000;

  private record Count(Instant since, int failures) {}

  private final Map<String, Count> counts = new ConcurrentHashMap<>();
  private final Clock clock;

  AttemptsByAddress(Clock clock) {
    this.clock = clock;
  }

  boolean areTooMany(String address) {
    var count = counts.get(address);
    return count != null && isCurrent(count) && count.failures() >= MOST;
  }

  void failed(String address) {
    if (counts.size() >= ADDRESSES) {
      counts.values().removeIf(count -> !isCurrent(count));
    }
    counts.merge(
        address,
        new Count(clock.instant(), 1),
        (before, one) ->
            isCurrent(before) ? new Count(before.since(), before.failures() + 1) : one);
  }

  private boolean isCurrent(Count count) {
    return count.since().plus(WINDOW).isAfter(clock.instant());
  }
}
