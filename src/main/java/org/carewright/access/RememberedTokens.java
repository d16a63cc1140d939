package org.carewright.access;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Remembers for a moment whom a token stands for, so that a program that asks a thousand times a
 * second is looked up once. Measured by the machine's own clock, which nobody turns.
 */
@Component
class RememberedTokens {

  /** How long a revocation or a change of role made on another node may go unnoticed. */
  static final Duration FOR = Duration.ofSeconds(2);

  private static final int MOST = 1_000;

  private record Known(Bearer bearer, long until) {}

  private final ConcurrentHashMap<String, Known> byHash = new ConcurrentHashMap<>();

  Optional<Bearer> find(String hash, Supplier<Optional<Bearer>> look) {
    var known = byHash.get(hash);
    var now = System.nanoTime();
    if (known != null && known.until() - now > 0) {
      return Optional.of(known.bearer());
    }
    var found = look.get();
    if (byHash.size() >= MOST) {
      byHash.clear();
    }
    found.ifPresentOrElse(
        bearer -> byHash.put(hash, new Known(bearer, now + FOR.toNanos())),
        () -> byHash.remove(hash));
    return found;
  }

  void forget() {
    byHash.clear();
  }
}
