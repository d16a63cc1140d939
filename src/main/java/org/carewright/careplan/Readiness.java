package org.carewright.careplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a plan needs before it is put to work. */
final class Readiness {

  private Readiness() {}

  /** What is still missing, as sentences that say what to do; empty when it can be activated. */
  static List<String> missing(CarePlan plan, LocalDate today) {
    var missing = new ArrayList<String>();
    if (plan.needs().isEmpty()) {
      missing.add("Add at least one need: what does this person need help with?");
    }
    if (plan.goals().isEmpty()) {
      missing.add("Add at least one goal in the person's own words");
    }
    if (plan.actions().isEmpty()) {
      missing.add("Add at least one action, with who does it and by when");
    }
    var review = plan.reviewOn();
    if (review == null) {
      missing.add("Set the date on which the plan is reviewed");
    } else if (!review.isAfter(today)) {
      missing.add("Choose a review date after today");
    }
    return List.copyOf(missing);
  }
}
