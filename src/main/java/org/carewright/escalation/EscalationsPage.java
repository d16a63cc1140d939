package org.carewright.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.task.Back;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;

/** What is escalated and open, for whoever leads. */
record EscalationsPage(List<Part> parts, List<Line> lines, boolean cut, boolean leads) {

  private static final String PATH = "/escalations";

  /** A number that leads to its part of the list. */
  record Part(String href, String label, int count, boolean current, boolean alarming) {}

  /**
   * One row.
   *
   * @param when they were told
   * @param told one line for each person: who, and when they have seen it
   * @param next when the next level is told, or that there is none
   */
  record Line(
      EscalationRow row, String since, String when, List<String> told, String next, String back) {

    String path() {
      return "/patients/" + row.patient() + "/tasks/" + row.task();
    }

    String levelKind() {
      return switch (row.level()) {
        case OWNER -> "plain";
        case LEAD -> "warn";
        case SUPERVISOR -> "bad";
      };
    }

    String levelLabel() {
      return row.level() == Level.OWNER ? "Owner told" : row.level().label() + " told";
    }
  }

  EscalationsPage {
    parts = List.copyOf(parts);
    lines = List.copyOf(lines);
  }

  static EscalationsPage of(
      Viewer viewer,
      @Nullable Level level,
      Map<Level, Integer> counts,
      List<EscalationRow> rows,
      Map<UUID, Map<StaffId, Instant>> seen) {
    return new EscalationsPage(
        parts(level, counts),
        rows.stream()
            .map(row -> line(row, viewer, seen.getOrDefault(row.escalation(), Map.of()), level))
            .toList(),
        rows.size() == OpenEscalations.LIMIT,
        viewer.leads());
  }

  private static List<Part> parts(@Nullable Level level, Map<Level, Integer> counts) {
    var parts = new ArrayList<Part>();
    var all = counts.values().stream().mapToInt(Integer::intValue).sum();
    parts.add(new Part(PATH, "open", all, level == null, false));
    Arrays.stream(Level.values())
        .sorted(Comparator.reverseOrder())
        .forEach(one -> {
          var count = counts.getOrDefault(one, 0);
          parts.add(
              new Part(
                  path(one),
                  "with " + one.words() + " told",
                  count,
                  one == level,
                  count > 0 && one != Level.OWNER));
        });
    return parts;
  }

  private static String path(@Nullable Level level) {
    return level == null ? PATH : PATH + "?level=" + level.name().toLowerCase(Locale.ROOT);
  }

  private static Line line(
      EscalationRow row, Viewer viewer, Map<StaffId, Instant> seen, @Nullable Level level) {
    var zone = viewer.zone();
    var next = row.next();
    return new Line(
        row,
        Lapse.words(row.overdueAt(), zone),
        Dates.time(row.toldAt(), zone),
        row.told().stream().map(one -> told(one, seen.get(one.who()), viewer)).toList(),
        next == null
            ? "Nobody is left to tell."
            : "Then %s, %s."
                .formatted(Level.of(row.level().number() + 1).words(), Dates.time(next, zone)),
        Back.query(path(level)));
  }

  private static String told(EscalationRow.Told one, @Nullable Instant seen, Viewer viewer) {
    return seen == null
        ? one.name() + ", not seen yet"
        : one.name() + ", seen " + Dates.time(seen, viewer.zone());
  }
}
