package org.carewright.simulation;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What happened, counted: steps as they are taken, and what came of them at the end. */
public final class Tally {

  /** Of the clocks that came to an end. */
  record Month(int contacts, int met, int missed) {}

  /** Pieces of work done by one coordinator. */
  record Work(String who, int pieces) {}

  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<YearMonth, Month> months = new TreeMap<>();
  private List<Work> work = List.of();

  synchronized void count(String what) {
    count(what, 1);
  }

  synchronized void count(String what, int howMany) {
    counts.merge(what, howMany, Integer::sum);
  }

  void month(YearMonth which, Month month) {
    months.put(which, month);
  }

  void work(List<Work> most) {
    work = List.copyOf(most);
  }

  public synchronized int of(String what) {
    return counts.getOrDefault(what, 0);
  }

  synchronized Map<String, Integer> counts() {
    return new TreeMap<>(counts);
  }

  Map<YearMonth, Month> months() {
    return months;
  }

  /** Most first. */
  List<Work> work() {
    return work;
  }
}
