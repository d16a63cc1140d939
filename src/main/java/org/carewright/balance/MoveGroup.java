package org.carewright.balance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carewright.access.StaffId;

/** All who would go from one person to another. */
record MoveGroup(String from, String to, List<MoveLine> lines) {

  /** A move and whether it is wanted. */
  record MoveLine(Move move, boolean ticked) {}

  MoveGroup {
    lines = List.copyOf(lines);
  }

  String title() {
    return from + " to " + to;
  }

  String size() {
    var weight = lines.stream().map(line -> line.move().weight()).reduce(Points.NONE, Points::plus);
    return (lines.size() == 1 ? "1 person" : lines.size() + " people") + ", " + weight + " points";
  }

  static List<MoveGroup> of(List<Move> moves, Set<String> wanted, Map<StaffId, String> names) {
    var groups = new LinkedHashMap<String, List<Move>>();
    for (var move : moves) {
      groups.computeIfAbsent(move.from() + " " + move.to(), k -> new ArrayList<>()).add(move);
    }
    return groups.values().stream()
        .map(group ->
            new MoveGroup(
                names.getOrDefault(group.getFirst().from(), ""),
                names.getOrDefault(group.getFirst().to(), ""),
                group.stream()
                    .map(move -> new MoveLine(move, wanted.contains(move.key())))
                    .toList()))
        .toList();
  }
}
