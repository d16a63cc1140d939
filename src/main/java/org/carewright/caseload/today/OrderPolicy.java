package org.carewright.caseload.today;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.carewright.caseload.Risk;
import org.jspecify.annotations.Nullable;

/**
 * How many points each factor adds. Work with more points comes first.
 *
 * @param points for every factor
 * @param made who made this version, when and why; null for the one that is shipped
 */
record OrderPolicy(int version, Map<Factor, Integer> points, @Nullable Made made) {

  /** The making of a version. */
  record Made(String byName, Instant at, String why) {}

  /** One summand of a place. */
  record Part(String label, int points) {}

  static final OrderPolicy SHIPPED = new OrderPolicy(1, shipped(), null);

  OrderPolicy {
    points = Map.copyOf(points);
  }

  private static Map<Factor, Integer> shipped() {
    var points = new EnumMap<Factor, Integer>(Factor.class);
    Arrays.stream(Factor.values()).forEach(factor -> points.put(factor, factor.shipped()));
    return points;
  }

  int of(Factor factor) {
    return points.getOrDefault(factor, 0);
  }

  /** The sum that the statement of the list computes too. */
  int points(OrderFacts facts) {
    return parts(facts).stream().mapToInt(Part::points).sum();
  }

  /** What adds points, the greatest kinds first. */
  List<Part> parts(OrderFacts facts) {
    var parts = new ArrayList<Part>();
    addClock(parts, facts);
    if (facts.risk() == Risk.HIGH) {
      add(parts, Factor.HIGH_RISK);
    } else if (facts.risk() == Risk.MEDIUM) {
      add(parts, Factor.MEDIUM_RISK);
    }
    var days = Math.min(Factor.MOST_DAYS, facts.daysOverdue());
    add(
        parts,
        counted(facts.daysOverdue(), "day overdue", "days overdue"),
        days,
        Factor.DAY_OVERDUE);
    switch (facts.priority()) {
      case URGENT -> add(parts, Factor.URGENT);
      case SOON -> add(parts, Factor.SOON);
      case ROUTINE -> {}
    }
    var attempts = Math.min(Factor.MOST_ATTEMPTS, facts.attempts());
    var tried = counted(facts.attempts(), "attempt in vain", "attempts in vain");
    add(parts, tried, attempts, Factor.ATTEMPT);
    return List.copyOf(parts);
  }

  private void addClock(List<Part> parts, OrderFacts facts) {
    var harm = facts.harm();
    if (harm != null && facts.clock() == OrderFacts.ClockState.OVER) {
      switch (harm) {
        case SEVERE -> add(parts, Factor.CLOCK_OVER_SEVERE);
        case MODERATE -> add(parts, Factor.CLOCK_OVER_MODERATE);
        case LOW -> add(parts, Factor.CLOCK_OVER_LOW);
      }
    }
    if (facts.clock().warned()) {
      add(parts, Factor.CLOCK_RUNNING_OUT);
    }
    if (facts.clock().today()) {
      add(parts, Factor.CLOCK_TODAY);
    }
  }

  private void add(List<Part> parts, Factor factor) {
    add(parts, factor.label(), 1, factor);
  }

  private void add(List<Part> parts, String label, int times, Factor factor) {
    if (times > 0) {
      parts.add(new Part(label, times * of(factor)));
    }
  }

  private static String counted(int n, String one, String many) {
    return n + " " + (n == 1 ? one : many);
  }
}
