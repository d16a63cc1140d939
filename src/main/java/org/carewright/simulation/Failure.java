package org.carewright.simulation;

import java.util.List;
import org.carewright.safety.Breach;
import org.jspecify.annotations.Nullable;

/**
 * A step after which the service was not as the rules demand.
 *
 * @param cause what the application threw, when it is that
 */
public record Failure(
    Settings settings, int day, String step, List<Breach> breaches, @Nullable Throwable cause) {

  public Failure {
    breaches = List.copyOf(breaches);
  }

  public String sentence() {
    var what =
        cause == null
            ? String.join(
                "; ",
                breaches.stream()
                    .limit(5)
                    .map(b -> b.rule() + ": " + b.sentence() + " (" + b.what() + ")")
                    .toList())
            : String.valueOf(cause);
    return "Day %d, %s: %s%nAgain with: %s".formatted(day + 1, step, what, settings.command());
  }
}
