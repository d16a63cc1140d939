package org.carewright.balance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says the parts of a caseload weigh, in points. Versions are kept.
 *
 * @param version 0 for the standard that holds until an organisation sets its own
 * @param contact for each contact of a year
 * @param visit for each visit that is open or was made in the last 90 days
 * @param fullTimeWeight what someone who works {@code fullTimeHours} a week should carry
 * @param mostPercent the hard maximum, in percent of what someone should carry
 * @param made who set it and when; null for the standard
 */
record LoadPolicy(
    int version,
    BigDecimal contact,
    BigDecimal riskMedium,
    BigDecimal riskHigh,
    BigDecimal need,
    BigDecimal visit,
    BigDecimal interpreter,
    BigDecimal deadline,
    BigDecimal fullTimeHours,
    BigDecimal fullTimeWeight,
    int mostPercent,
    String why,
    @Nullable Made made) {

  /** Who set a policy. */
  record Made(String byName, Instant at) {}

  private static final int DAYS_OF_YEAR = 365;

  /** Half an hour for a contact with its notes: a quarter of a point's two hours a year. */
  static final LoadPolicy STANDARD =
      new LoadPolicy(
          0,
          new BigDecimal("0.25"),
          new BigDecimal("1"),
          new BigDecimal("3"),
          new BigDecimal("0.5"),
          new BigDecimal("1"),
          new BigDecimal("1.5"),
          new BigDecimal("0.5"),
          new BigDecimal("37.5"),
          new BigDecimal("400"),
          120,
          "The standard weights",
          null);

  Weight weigh(CaseFacts facts) {
    var parts = new ArrayList<Part>();
    if (facts.cadence() != null) {
      var contacts =
          BigDecimal.valueOf(DAYS_OF_YEAR)
              .divide(BigDecimal.valueOf(facts.cadence()), MathContext.DECIMAL64);
      var label = facts.cadence() == 1 ? "Every day" : "Every " + facts.cadence() + " days";
      parts.add(new Part(PartKind.CONTACT, label, Points.of(contact.multiply(contacts))));
    }
    var label = facts.risk().label() + " risk";
    switch (facts.risk()) {
      case HIGH -> parts.add(new Part(PartKind.RISK, label, Points.of(riskHigh)));
      case MEDIUM -> parts.add(new Part(PartKind.RISK, label, Points.of(riskMedium)));
      case LOW -> parts.add(new Part(PartKind.RISK, label, Points.NONE));
    }
    count(parts, PartKind.NEED, facts.needs(), "open need", need);
    count(parts, PartKind.VISIT, facts.visits(), "visit", visit);
    count(parts, PartKind.INTERPRETER, facts.interpreter() ? 1 : 0, "interpreter", interpreter);
    count(parts, PartKind.DEADLINE, facts.deadlines(), "running deadline", deadline);
    parts.removeIf(part -> part.points().equals(Points.NONE));
    return new Weight(parts);
  }

  private static void count(
      ArrayList<Part> parts, PartKind kind, int count, String what, BigDecimal each) {
    if (count > 0) {
      var label =
          kind == PartKind.INTERPRETER
              ? "Interpreter needed"
              : count + " " + what + (count == 1 ? "" : "s");
      parts.add(new Part(kind, label, Points.of(each.multiply(BigDecimal.valueOf(count)))));
    }
  }
}
