package org.carewright.safety;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The state of a service, or of one patient in it, as far as the safety rules care. */
public record SafetyFacts(
    List<EnrolmentFact> enrolments, List<TaskFact> tasks, List<LoopFact> loops) {

  public SafetyFacts {
    enrolments = List.copyOf(enrolments);
    tasks = List.copyOf(tasks);
    loops = List.copyOf(loops);
  }

  /**
   * A time in a programme.
   *
   * @param open active or paused
   */
  public record EnrolmentFact(UUID patient, UUID id, boolean open) {}

  /** Something begun; open until it has an outcome. */
  public record LoopFact(UUID patient, UUID id, boolean open) {}

  /**
   * A piece of work.
   *
   * @param reasoned it says by what rule, datum and date it is there
   * @param ownerCanAct the owner is at work and may see the patient, or is a team with someone
   * @param escalation 0 nobody was told that it is overdue, 3 the supervisor was
   * @param tellAt when the next one is told; null when there is none left to tell
   */
  public record TaskFact(
      UUID patient,
      UUID id,
      @Nullable UUID enrolment,
      @Nullable UUID loop,
      boolean reasoned,
      boolean ownerCanAct,
      End end,
      @Nullable Instant overdueAt,
      int escalation,
      @Nullable Instant tellAt) {

    public boolean isOpen() {
      return end == End.NONE;
    }
  }

  /** Whether a task has ended. */
  public enum End {
    NONE,
    /** With outcome, actor and time. */
    WHOLE,
    /** With only a part of these. */
    PARTIAL
  }
}
