package org.carewright.escalation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carewright.access.StaffId;
import org.carewright.platform.PatientId;
import org.carewright.task.TaskId;
import org.carewright.task.TaskKind;
import org.jspecify.annotations.Nullable;

/**
 * An overdue task and who was last told of it.
 *
 * @param escalation the last step; what notices call the cause
 * @param next when the next level is told; null when there is none
 */
record EscalationRow(
    PatientId patient,
    String name,
    TaskId task,
    TaskKind kind,
    String title,
    Pace pace,
    String owner,
    Instant overdueAt,
    Level level,
    UUID escalation,
    Instant toldAt,
    List<Told> told,
    @Nullable String note,
    @Nullable Instant next) {

  /** Someone who was told. */
  record Told(StaffId who, String name) {}

  EscalationRow {
    told = List.copyOf(told);
  }
}
