package org.carewright.safety;

/** The five rules by which nobody falls through (architecture section 6). */
public enum SafetyRule {
  NEXT_STEP(
      "Everyone enrolled has a next step",
      "An active enrolment has at least one open task; a closed one has none."),
  CAN_BE_DONE(
      "Every open task can be done",
      "It has a day, a reason and an owner who can act: a person at work who may see the patient,"
          + " or a team with one."),
  ENDS_WITH_OUTCOME(
      "Work ends only with an outcome",
      "A task that ended says how, by whom and when; none is ever deleted."),
  LOOP_HAS_TASK(
      "What was begun is followed to its end",
      "An open loop (a running clock, an offer, a transition) has an open task until it closes with"
          + " an outcome."),
  OVERDUE_IS_TOLD(
      "What is overdue is told",
      "The owner, then the team lead, then the supervisor is told, each once and in time.");

  private final String title;
  private final String statement;

  SafetyRule(String title, String statement) {
    this.title = title;
    this.statement = statement;
  }

  public String title() {
    return title;
  }

  public String statement() {
    return statement;
  }
}
