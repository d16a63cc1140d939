package org.carewright.caseload.today;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.carewright.ui.FieldErrors;

/** The points as typed, whose list to try them on, and why they should be so. */
record OrderForm(Map<String, String> values) {

  static final String WHOSE = "whose";
  static final String WHY = "why";
  static final String SEEN = "seen";
  private static final int LONGEST_WHY = 500;

  OrderForm {
    values = Map.copyOf(values);
  }

  static OrderForm of(OrderPolicy policy, int seen, String whose) {
    var values = new HashMap<String, String>();
    policy.points().forEach((factor, points) -> values.put(factor.key(), points.toString()));
    values.put(SEEN, Integer.toString(seen));
    values.put(WHOSE, whose);
    return new OrderForm(values);
  }

  String of(Factor factor) {
    return values.getOrDefault(factor.key(), "").strip();
  }

  String whose() {
    return values.getOrDefault(WHOSE, "");
  }

  String why() {
    var why = values.getOrDefault(WHY, "").strip();
    return why.substring(0, Math.min(why.length(), LONGEST_WHY));
  }

  /** The version the points were changed from; 0 when the form does not say. */
  int seen() {
    var seen = values.getOrDefault(SEEN, "");
    return seen.matches("[0-9]{1,6}") ? Integer.parseInt(seen) : 0;
  }

  FieldErrors errors() {
    var errors = new FieldErrors();
    for (var factor : Factor.values()) {
      if (!of(factor).matches("[0-9]{1,4}")) {
        errors.add(
            factor.key(),
            factor.label() + ": enter a whole number from 0 to " + Factor.MOST_POINTS);
      }
    }
    return errors;
  }

  FieldErrors errorsOfSaving() {
    var errors = errors();
    return why().isEmpty() ? errors.add(WHY, "Say why the order should change") : errors;
  }

  /** Only of a form without errors. */
  Map<Factor, Integer> points() {
    var points = new EnumMap<Factor, Integer>(Factor.class);
    Arrays.stream(Factor.values())
        .forEach(factor -> points.put(factor, Integer.valueOf(of(factor))));
    return points;
  }
}
