package org.carewright.home.record;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.carewright.record.ChartEntry;
import org.carewright.record.Moment;
import org.carewright.record.PlainWords;
import org.jspecify.annotations.Nullable;

/**
 * One thing of a chart as a list shows it; what came again and again (a prescription each month) is
 * one line with its times.
 *
 * @param when "since 12 Mar 2019", "3 May 2011 to 9 May 2011"
 * @param times newest first, never empty
 */
public record ChartLine(
    String title,
    @Nullable String detail,
    @Nullable String who,
    @Nullable String status,
    String when,
    List<Time> times) {

  /** One occurrence and the resource it stands in. */
  public record Time(String when, String path) {}

  /** The path of the resource behind the newest. */
  public String path() {
    return times.getFirst().path();
  }

  public boolean repeated() {
    return times.size() > 1;
  }

  /** Lines in the order of the entries, those of one name together. */
  public static List<ChartLine> together(
      List<ChartEntry> entries, String base, ZoneId zone, UnaryOperator<String> name) {
    var byTitle = new LinkedHashMap<String, List<ChartEntry>>();
    entries.forEach(entry ->
        byTitle.computeIfAbsent(name.apply(entry.title()), key -> new ArrayList<>()).add(entry));
    return byTitle.entrySet().stream()
        .map(group -> line(group.getKey(), group.getValue(), base, zone))
        .toList();
  }

  /** Each entry a line of its own. */
  public static List<ChartLine> each(
      List<ChartEntry> entries, String base, ZoneId zone, UnaryOperator<String> name) {
    return entries.stream()
        .map(entry -> line(name.apply(entry.title()), List.of(entry), base, zone))
        .toList();
  }

  private static ChartLine line(String title, List<ChartEntry> entries, String base, ZoneId zone) {
    var newest = entries.getFirst();
    return new ChartLine(
        title,
        PlainWords.detail(newest.detail()),
        PlainWords.who(newest.who()),
        StatusWords.of(newest.status()),
        entries.size() == 1 ? when(newest, zone) : span(entries, zone),
        entries.stream()
            .map(entry ->
                new Time(when(entry, zone), base + "/record/" + entry.type() + "/" + entry.id()))
            .toList());
  }

  private static String when(ChartEntry entry, ZoneId zone) {
    var start = shown(entry.start(), zone);
    var end = shown(entry.end(), zone);
    if (entry.current() && !start.isEmpty() && end.isEmpty() && lasts(entry)) {
      return "since " + start;
    }
    return end.isEmpty() || end.equals(start)
        ? start
        : start.isEmpty() ? "until " + end : start + " to " + end;
  }

  private static boolean lasts(ChartEntry entry) {
    return switch (entry.type()) {
      case "Condition",
          "MedicationRequest",
          "MedicationStatement",
          "CarePlan",
          "AllergyIntolerance" ->
          true;
      default -> false;
    };
  }

  private static String span(List<ChartEntry> entries, ZoneId zone) {
    var newest = shown(entries.getFirst().start(), zone);
    var oldest = shown(entries.getLast().start(), zone);
    return oldest.equals(newest) ? newest : oldest + " to " + newest;
  }

  private static String shown(@Nullable Moment moment, ZoneId zone) {
    return moment == null ? "" : moment.shown(zone);
  }
}
