package org.carewright.simulation;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;

/** Prints what happened: a table, and charts made of bars that a terminal can show. */
public record TallyReport(PrintWriter out) {

  private static final int WIDTH = 46;
  private static final int MOST_PEOPLE = 12;

  public void print(Tally tally) {
    title("What happened");
    tally.counts().forEach((what, count) -> out.printf(Locale.ROOT, "%-52s %,12d%n", what, count));
    title("Contacts made, by month");
    var most = tally.contacts().values().stream().mapToInt(Integer::intValue).max().orElse(1);
    tally.contacts().forEach((month, count) -> bar(month.toString(), count, most));
    title("Work done, by who did it");
    var work = tally.work();
    var busiest = work.isEmpty() ? 1 : work.getFirst().getValue();
    work.stream().limit(MOST_PEOPLE).forEach(one -> bar(one, busiest));
    if (work.size() > MOST_PEOPLE) {
      out.printf("... and %d more; least: %d%n", work.size() - MOST_PEOPLE, least(tally));
    }
    out.flush();
  }

  private static int least(Tally tally) {
    return tally.work().getLast().getValue();
  }

  private void title(String title) {
    out.println();
    out.println(title);
    out.println("-".repeat(66));
  }

  private void bar(Map.Entry<String, Integer> one, int most) {
    bar(one.getKey(), one.getValue(), most);
  }

  private void bar(String label, int count, int most) {
    var length = (int) Math.round((double) count * WIDTH / Math.max(1, most));
    out.printf(Locale.ROOT, "%-18s %7d %s%n", label, count, "█".repeat(length));
  }
}
