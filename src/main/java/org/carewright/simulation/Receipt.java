package org.carewright.simulation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.carewright.platform.PatientId;

/**
 * A step that was acknowledged: whoever holds this may count on it, whatever dies afterwards.
 *
 * @param at by the simulation's clock
 * @param trail the newest entry in the patient's audit trail once the step was committed; written
 *     in the same transaction, it is there if and only if the step is
 */
public record Receipt(Instant at, PatientId patient, UUID trail, String what) {

  private static final String WORD = "acknowledged";

  /** As a line that another process can read. */
  public String line() {
    return String.join(" ", WORD, at.toString(), patient.toString(), trail.toString(), what);
  }

  /** Empty for a line that is something else, or that was cut off. */
  public static Optional<Receipt> parse(String line) {
    var parts = line.split(" ", 5);
    return parts.length == 5 && parts[0].equals(WORD)
        ? Optional.of(
            new Receipt(
                Instant.parse(parts[1]),
                new PatientId(UUID.fromString(parts[2])),
                UUID.fromString(parts[3]),
                parts[4]))
        : Optional.empty();
  }
}
