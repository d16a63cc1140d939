package org.carewright.simulation;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.carewright.access.StaffId;

/** What happened, counted. */
public final class Tally {

  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<YearMonth, Integer> contacts = new TreeMap<>();
  private final Map<StaffId, Integer> work = new java.util.HashMap<>();
  private final Map<StaffId, String> names = new java.util.HashMap<>();

  void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  void count(String what, int howMany) {
    counts.merge(what, howMany, Integer::sum);
  }

  void contact(YearMonth month) {
    contacts.merge(month, 1, Integer::sum);
  }

  void worked(Worker who) {
    work.merge(who.viewer().staff(), 1, Integer::sum);
    names.put(who.viewer().staff(), who.viewer().name());
  }

  public int of(String what) {
    return counts.getOrDefault(what, 0);
  }

  Map<String, Integer> counts() {
    return counts;
  }

  Map<YearMonth, Integer> contacts() {
    return contacts;
  }

  /** Pieces of work done, by the name of who did them; most first. */
  java.util.List<Map.Entry<String, Integer>> work() {
    return work.entrySet().stream()
        .map(e -> Map.entry(names.getOrDefault(e.getKey(), "?"), e.getValue()))
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .toList();
  }
}
