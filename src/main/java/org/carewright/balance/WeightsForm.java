package org.carewright.balance;

import java.math.BigDecimal;
import java.util.List;
import org.carewright.ui.FieldErrors;
import org.jspecify.annotations.Nullable;

/** What the form of the weights sends. Fields left out arrive as null. */
record WeightsForm(
    @Nullable String contact,
    @Nullable String riskMedium,
    @Nullable String riskHigh,
    @Nullable String need,
    @Nullable String visit,
    @Nullable String interpreter,
    @Nullable String deadline,
    @Nullable String fullTimeHours,
    @Nullable String fullTimeWeight,
    @Nullable String mostPercent,
    @Nullable String why,
    @Nullable Integer version) {

  /** A number of the form. */
  record Line(String name, String label, String value, String hint) {}

  static WeightsForm of(LoadPolicy policy) {
    return new WeightsForm(
        Numbers.text(policy.contact()),
        Numbers.text(policy.riskMedium()),
        Numbers.text(policy.riskHigh()),
        Numbers.text(policy.need()),
        Numbers.text(policy.visit()),
        Numbers.text(policy.interpreter()),
        Numbers.text(policy.deadline()),
        Numbers.text(policy.fullTimeHours()),
        Numbers.text(policy.fullTimeWeight()),
        Integer.toString(policy.mostPercent()),
        "",
        policy.version());
  }

  List<Line> weights() {
    return List.of(
        line(
            "contact",
            "A contact",
            contact,
            "For each contact of a year the programme asks for. At 0.25, every 14 days is 6.5."),
        line("riskMedium", "Medium risk", riskMedium, ""),
        line("riskHigh", "High risk", riskHigh, ""),
        line("need", "An open need", need, "Each need on the care plan"),
        line("visit", "A visit", visit, "Each that is open or was made in the last 90 days"),
        line("interpreter", "An interpreter", interpreter, "When one is needed"),
        line("deadline", "A running deadline", deadline, "Each open task with a clock"));
  }

  List<Line> capacity() {
    return List.of(
        line("fullTimeHours", "Full time, hours a week", fullTimeHours, ""),
        line(
            "fullTimeWeight",
            "Full time, points",
            fullTimeWeight,
            "What someone at full time should carry"),
        line(
            "mostPercent",
            "Maximum, in percent of that",
            mostPercent,
            "No proposal goes beyond; 100 to 200"));
  }

  private static Line line(String name, String label, @Nullable String value, String hint) {
    return new Line(name, label, CapacityForm.text(value), hint);
  }

  FieldErrors errors() {
    var errors = new FieldErrors();
    for (var line : weights()) {
      if (Numbers.read(line.value(), 1_000).isEmpty()) {
        errors.add(line.name(), line.label() + ": enter points, such as 0.5 or 3");
      }
    }
    if (errors.isEmpty() && number(riskHigh).compareTo(number(riskMedium)) < 0) {
      errors.add("riskHigh", "High risk: at least as much as medium risk");
    }
    if (Numbers.read(fullTimeHours, 80).filter(n -> n.signum() > 0).isEmpty()) {
      errors.add("fullTimeHours", "Full time, hours a week: enter a number up to 80");
    }
    if (Numbers.read(fullTimeWeight, 99_999).filter(n -> n.signum() > 0).isEmpty()) {
      errors.add("fullTimeWeight", "Full time, points: enter a number, such as 400");
    }
    if (!CapacityForm.text(mostPercent).matches("1\\d\\d|200")) {
      errors.add("mostPercent", "Maximum: enter a whole number from 100 to 200");
    }
    if (CapacityForm.text(why).isEmpty()) {
      errors.add("why", "Say why the weights change");
    }
    return errors;
  }

  /** What was sent, once it has no errors; its version is the one it was read from. */
  LoadPolicy policy() {
    return new LoadPolicy(
        version == null ? 0 : version,
        number(contact),
        number(riskMedium),
        number(riskHigh),
        number(need),
        number(visit),
        number(interpreter),
        number(deadline),
        number(fullTimeHours),
        number(fullTimeWeight),
        Integer.parseInt(CapacityForm.text(mostPercent)),
        CapacityForm.text(why),
        null);
  }

  private static BigDecimal number(@Nullable String text) {
    return Numbers.read(text, 99_999).orElseThrow();
  }
}
