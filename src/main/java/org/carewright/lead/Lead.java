package org.carewright.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * The one who leads a patient's care, for as long as they do.
 *
 * @param since the day from which it was agreed
 * @param end null while they lead
 */
public record Lead(
    UUID id, PatientId patient, Coordinator who, How how, LocalDate since, @Nullable End end) {

  /** How someone came to lead. */
  public enum How {
    ENROLLED("Enrolled the person when nobody led yet"),
    AGREED("Agreed between them"),
    HANDED_OVER("Came with the coordination"),
    ONLY_ONE_LEFT("The only coordinator who remained");

    private final String label;

    How(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** When and why someone stopped leading. */
  public record End(Instant at, String reason) {}
}
