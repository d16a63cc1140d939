package org.carewright.careplan;

import org.jspecify.annotations.Nullable;

/** What is typed for a step in a plan's life; each step uses the fields it has. */
record StepForm(
    @Nullable Integer version,
    @Nullable String reviewOn,
    @Nullable String outOfHours,
    @Nullable String outcome,
    @Nullable String reason,
    @Nullable String note,
    @Nullable String givenTo,
    @Nullable String format,
    @Nullable String language,
    @Nullable String givenOn) {

  static StepForm of(CarePlan plan, String givenTo, String language, String today) {
    var review = plan.reviewOn();
    return new StepForm(
        plan.edited().version(),
        review == null ? null : review.toString(),
        plan.outOfHours(),
        null,
        null,
        null,
        givenTo,
        "PAPER",
        language,
        today);
  }
}
