package org.carewright.balance;

import java.util.List;
import java.util.stream.Collectors;

/** What looking after someone weighs: the sum of its parts, and nothing else. */
record Weight(List<Part> parts) {

  Weight {
    parts = List.copyOf(parts);
  }

  Points total() {
    return parts.stream().map(Part::points).reduce(Points.NONE, Points::plus);
  }

  Points of(PartKind kind) {
    return parts.stream()
        .filter(part -> part.kind() == kind)
        .map(Part::points)
        .reduce(Points.NONE, Points::plus);
  }

  /** "Every 14 days: 6.5 + High risk: 3 + 4 open needs: 2 = 11.5". */
  String sentence() {
    if (parts.isEmpty()) {
      return "Nothing to weigh at present = 0";
    }
    return parts.stream()
            .map(part -> part.label() + ": " + part.points())
            .collect(Collectors.joining(" + "))
        + " = "
        + total();
  }
}
