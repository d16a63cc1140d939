package org.carewright.task;

import java.time.Instant;
import java.util.UUID;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Something begun that has not come to its end, and so has an open task (invariant 4).
 *
 * @param what in plain words: "Discharged from Mercy Hospital"
 * @param source the row of the module that opened it, if there is one
 */
public record OpenLoop(
    LoopId id, PatientId patient, Kind kind, String what, @Nullable UUID source, Instant openedAt) {

  /** What sort of thing was begun. */
  public enum Kind {
    CLOCK("Running clock"),
    OFFER("Offer not answered"),
    TRANSITION("Transition between settings"),
    REFERRAL("Referral sent"),
    ALERT("Alert raised"),
    MESSAGE("Message unread"),
    MISSED_APPOINTMENT("Missed appointment"),
    DOCUMENT("Document not reviewed");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
