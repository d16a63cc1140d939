package org.carewright.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carewright.safety.SafetyFacts.End;
import org.carewright.safety.SafetyFacts.EnrolmentFact;
import org.carewright.safety.SafetyFacts.LoopFact;
import org.carewright.safety.SafetyFacts.TaskFact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SafetyRulesTest {

  private static final UUID PATIENT = new UUID(1, 1);
  private static final UUID ENROLMENT = new UUID(1, 2);
  private static final UUID LOOP = new UUID(1, 3);
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final Instant EARLIER = NOW.minusSeconds(60);

  @Test
  void whoIsEnrolledNeedsAnOpenTaskAndWhoIsNoLongerHasNone() {
    var open = new EnrolmentFact(PATIENT, ENROLMENT, true);
    var closed = new EnrolmentFact(PATIENT, ENROLMENT, false);
    assertThat(broken(List.of(open), List.of(), List.of())).containsExactly(SafetyRule.NEXT_STEP);
    assertThat(broken(List.of(open), List.of(), List.of(task(End.WHOLE))))
        .containsExactly(SafetyRule.NEXT_STEP);
    assertThat(broken(List.of(open), List.of(), List.of(task(End.NONE)))).isEmpty();
    assertThat(broken(List.of(closed), List.of(), List.of(task(End.WHOLE)))).isEmpty();
    assertThat(broken(List.of(closed), List.of(), List.of(task(End.NONE))))
        .containsExactly(SafetyRule.NEXT_STEP);
  }

  @Test
  void anOpenTaskNeedsAReasonAndAnOwnerWhoCanActAndAnEndedOneNot() {
    assertThat(broken(task(false, true, End.NONE))).containsExactly(SafetyRule.CAN_BE_DONE);
    assertThat(broken(task(true, false, End.NONE))).containsExactly(SafetyRule.CAN_BE_DONE);
    assertThat(broken(task(false, false, End.WHOLE))).isEmpty();
  }

  @Test
  void anEndIsWholeOrThereIsNone() {
    assertThat(broken(task(End.PARTIAL))).containsExactly(SafetyRule.ENDS_WITH_OUTCOME);
  }

  @Test
  void anOpenLoopNeedsAnOpenTaskAndAClosedOneHasNone() {
    var open = new LoopFact(PATIENT, LOOP, true);
    var closed = new LoopFact(PATIENT, LOOP, false);
    assertThat(broken(List.of(), List.of(open), List.of()))
        .containsExactly(SafetyRule.LOOP_HAS_TASK);
    assertThat(broken(List.of(), List.of(open), List.of(task(End.NONE)))).isEmpty();
    assertThat(broken(List.of(), List.of(closed), List.of(task(End.NONE))))
        .containsExactly(SafetyRule.LOOP_HAS_TASK);
  }

  @Test
  void whatIsOverdueIsToldInTimeAndNothingElseIs() {
    assertThat(broken(overdue(EARLIER, 0, EARLIER))).containsExactly(SafetyRule.OVERDUE_IS_TOLD);
    assertThat(broken(overdue(EARLIER, 1, LATER))).isEmpty();
    assertThat(broken(overdue(EARLIER, 3, null))).isEmpty();
    assertThat(broken(overdue(EARLIER, 2, null))).containsExactly(SafetyRule.OVERDUE_IS_TOLD);
    assertThat(broken(overdue(LATER, 1, LATER))).containsExactly(SafetyRule.OVERDUE_IS_TOLD);
  }

  private static List<SafetyRule> broken(TaskFact task) {
    return broken(List.of(), List.of(), List.of(task));
  }

  private static List<SafetyRule> broken(
      List<EnrolmentFact> enrolments, List<LoopFact> loops, List<TaskFact> tasks) {
    return SafetyRules.breaches(new SafetyFacts(enrolments, tasks, loops), NOW, NOW).stream()
        .map(Breach::rule)
        .toList();
  }

  private static TaskFact task(End end) {
    return task(true, true, end);
  }

  private static TaskFact task(boolean reasoned, boolean ownerCanAct, End end) {
    return new TaskFact(
        PATIENT,
        new UUID(1, 9),
        ENROLMENT,
        LOOP,
        reasoned,
        ownerCanAct,
        end,
        LATER,
        0,
        end == End.NONE ? LATER : null);
  }

  private static TaskFact overdue(Instant since, int told, @Nullable Instant next) {
    return new TaskFact(
        PATIENT, new UUID(1, 9), null, null, true, true, End.NONE, since, told, next);
  }
}
