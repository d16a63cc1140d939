package org.carewright.safety;

import static org.carewright.safety.SafetyRule.CAN_BE_DONE;
import static org.carewright.safety.SafetyRule.ENDS_WITH_OUTCOME;
import static org.carewright.safety.SafetyRule.LOOP_HAS_TASK;
import static org.carewright.safety.SafetyRule.NEXT_STEP;
import static org.carewright.safety.SafetyRule.OVERDUE_IS_TOLD;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.carewright.safety.SafetyFacts.End;
import org.carewright.safety.SafetyFacts.TaskFact;
import org.jspecify.annotations.Nullable;

/**
 * The safety rules in plain Java: the one statement that tests and the simulation hold the database
 * against, which enforces the same by constraints of its own. Knows no SQL and no framework.
 */
public final class SafetyRules {

  private SafetyRules() {}

  private record Key(UUID patient, UUID id) {}

  /**
   * What does not hold.
   *
   * @param told the moment until which an escalation pass that has just run said it had told
   *     everyone; what became overdue by a later change waits for the next one
   * @param now the moment at which this is asked
   */
  public static List<Breach> breaches(SafetyFacts facts, Instant told, Instant now) {
    var breaches = new ArrayList<Breach>();
    nextSteps(facts, breaches);
    loops(facts, breaches);
    for (var task : facts.tasks()) {
      if (task.end() == End.PARTIAL) {
        breaches.add(breach(ENDS_WITH_OUTCOME, task, "ended without outcome, actor or time"));
      }
      if (task.isOpen()) {
        open(task, told, now, breaches);
      }
    }
    return breaches;
  }

  private static void nextSteps(SafetyFacts facts, List<Breach> breaches) {
    var withStep = withOpenTask(facts, TaskFact::enrolment);
    for (var enrolment : facts.enrolments()) {
      var has = withStep.contains(new Key(enrolment.patient(), enrolment.id()));
      if (has != enrolment.open()) {
        var sentence = has ? "a closed enrolment has an open task" : "no next step is open";
        breaches.add(new Breach(NEXT_STEP, enrolment.patient(), enrolment.id(), sentence));
      }
    }
  }

  private static void loops(SafetyFacts facts, List<Breach> breaches) {
    var followed = withOpenTask(facts, TaskFact::loop);
    for (var loop : facts.loops()) {
      var has = followed.contains(new Key(loop.patient(), loop.id()));
      if (has != loop.open()) {
        var sentence = has ? "a closed loop has an open task" : "an open loop has no open task";
        breaches.add(new Breach(LOOP_HAS_TASK, loop.patient(), loop.id(), sentence));
      }
    }
  }

  private static Set<Key> withOpenTask(
      SafetyFacts facts, Function<TaskFact, @Nullable UUID> belongsTo) {
    var found = new HashSet<Key>();
    for (var task : facts.tasks()) {
      var to = belongsTo.apply(task);
      if (task.isOpen() && to != null) {
        found.add(new Key(task.patient(), to));
      }
    }
    return found;
  }

  private static void open(TaskFact task, Instant told, Instant now, List<Breach> breaches) {
    if (!task.reasoned()) {
      breaches.add(breach(CAN_BE_DONE, task, "no reason is given"));
    }
    if (!task.ownerCanAct()) {
      breaches.add(breach(CAN_BE_DONE, task, "the owner cannot act"));
    }
    var next = task.tellAt();
    if (next == null ? task.escalation() < LAST_LEVEL : !next.isAfter(told)) {
      breaches.add(breach(OVERDUE_IS_TOLD, task, "someone should have been told by now"));
    }
    var overdue = task.overdueAt();
    if (overdue == null || task.escalation() > 0 && overdue.isAfter(now)) {
      breaches.add(breach(OVERDUE_IS_TOLD, task, "told of what is not overdue"));
    }
  }

  private static final int LAST_LEVEL = 3;

  private static Breach breach(SafetyRule rule, TaskFact task, String sentence) {
    return new Breach(rule, task.patient(), task.id(), sentence);
  }
}
