package org.carewright.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What took place: the part of a contact that a correction may replace.
 *
 * @param via the number or address that was used
 * @param interpreter null when nobody needs one
 * @param minutes the time it took; null when not counted
 */
public record ContactFacts(
    Instant at,
    Mode mode,
    Direction direction,
    Reach reach,
    Party with,
    @Nullable String via,
    @Nullable InterpreterUse interpreter,
    @Nullable Integer minutes,
    Note note) {

  /** Whether someone on the patient's side was reached. */
  public boolean inTouch() {
    return reach.succeeded() && with.closeToPatient();
  }

  /** Whether it was an attempt on the patient's side in vain. */
  public boolean inVain() {
    return !reach.succeeded() && with.closeToPatient();
  }
}
