package org.carewright.sample;

import java.util.List;
import java.util.Locale;

/** What a care plan for a kind of condition may say: one entry of {@code sample/plans.json}. */
record PlanIdea(
    List<String> match,
    String need,
    String goal,
    String measure,
    String target,
    String unit,
    int byDays,
    List<IdeaAction> actions,
    List<IdeaContingency> contingency) {

  record IdeaAction(String title, String owner, int inDays) {}

  record IdeaContingency(String when, String then) {}

  boolean fits(String condition) {
    var name = condition.toLowerCase(Locale.ROOT);
    return match.stream().anyMatch(name::contains);
  }
}
