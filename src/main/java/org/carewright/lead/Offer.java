package org.carewright.lead;

import java.time.Instant;
import java.time.LocalDate;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.task.EnrolmentId;
import org.carewright.task.LoopId;
import org.jspecify.annotations.Nullable;

/**
 * An offer of responsibility for a patient. Nothing changes hands until it is accepted and its day
 * has come.
 *
 * @param enrolment whose coordination is offered; null when it is the lead
 * @param programme the enrolment's, or null
 * @param candidate who would lead or coordinate
 * @param receiver who answers: the candidate, or the present lead whom the candidate asks
 * @param discloses whether the receiver sees the patient only because of this offer
 * @param cameBackAt when the sender was told that nobody had answered in time
 * @param answer null while it is open
 */
public record Offer(
    OfferId id,
    PatientId patient,
    Kind kind,
    @Nullable EnrolmentId enrolment,
    @Nullable String programme,
    Coordinator sender,
    Coordinator candidate,
    Coordinator receiver,
    LocalDate effectiveOn,
    @Nullable String note,
    boolean discloses,
    Instant sentAt,
    LocalDate answerBy,
    @Nullable Instant cameBackAt,
    Status status,
    @Nullable Answer answer,
    LoopId loop) {

  /** What is offered. */
  public enum Kind {
    LEAD,
    COORDINATION
  }

  /** How far it has come; the last three are the end. */
  public enum Status {
    OPEN,
    ACCEPTED,
    IN_EFFECT,
    DECLINED,
    WITHDRAWN
  }

  /**
   * How it was answered or withdrawn.
   *
   * @param reason in words; null when it was accepted
   */
  public record Answer(
      Instant at, StaffId by, String byName, @Nullable String reason, @Nullable String note) {}

  /** Whether it can still change something. */
  public boolean stands() {
    return status == Status.OPEN || status == Status.ACCEPTED;
  }

  public boolean isOpen() {
    return status == Status.OPEN;
  }

  /** Whether the candidate asked for it, rather than being asked. */
  public boolean isAsked() {
    return candidate.staff().equals(sender.staff());
  }

  /** The receiver answers; their team lead may do so in their place. */
  public boolean isAnsweredBy(Viewer viewer) {
    return viewer.staff().equals(receiver.staff())
        || (viewer.leads() && viewer.organisation().equals(receiver.organisation()));
  }

  /** Who made it may take it back, and so may their team lead. */
  public boolean isSentBy(Viewer viewer) {
    return viewer.staff().equals(sender.staff())
        || (viewer.leads() && viewer.organisation().equals(sender.organisation()));
  }

  /** "Long-term conditions" or "the lead". */
  public String what() {
    return programme == null ? "the lead" : programme;
  }
}
