package org.carewright.record.intake;

import org.jspecify.annotations.Nullable;

/**
 * Why something in a file was not taken in, or was taken in with a caution.
 *
 * @param entry its number in the file, from 1; null when it is the whole file
 * @param resource type and id as far as they are known
 * @param later whether another file of the same import may still bring what it lacks
 */
public record Refusal(
    @Nullable Integer entry,
    @Nullable String resource,
    Severity severity,
    String reason,
    boolean later) {

  /** Whether it was left out. */
  public enum Severity {
    REFUSED,
    CAUTION
  }

  static Refusal file(String reason) {
    return new Refusal(null, null, Severity.REFUSED, reason, false);
  }

  static Refusal of(EntryHead entry, String reason) {
    return new Refusal(entry.number(), entry.name(), Severity.REFUSED, reason, false);
  }

  static Refusal lacks(EntryHead entry, String reason) {
    return new Refusal(entry.number(), entry.name(), Severity.REFUSED, reason, true);
  }

  static Refusal caution(EntryHead entry, String reason) {
    return new Refusal(entry.number(), entry.name(), Severity.CAUTION, reason, false);
  }

  boolean refuses() {
    return severity == Severity.REFUSED;
  }
}
