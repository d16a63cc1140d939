package org.carewright.simulation;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Prints what happened: tables, and charts made of bars that a terminal can show. */
public record TallyReport(PrintWriter out) {

  private static final int WIDTH = 44;
  private static final int MOST_PEOPLE = 15;
  private static final int CLASSES = 12;

  public void print(Tally tally) {
    inShort(tally);
    title("Everything that happened");
    tally.counts().forEach(this::line);
    contacts(tally);
    clocks(tally);
    work(tally.work());
    out.flush();
  }

  private void inShort(Tally tally) {
    title("In short");
    Stream.of(
            Stream.of("contacts made", "contacts tried in vain", "tasks done"),
            Stream.of(Outcomes.MET, Outcomes.MISSED),
            Outcomes.ESCALATIONS.stream())
        .flatMap(all -> all)
        .forEach(what -> line(what, tally.of(what)));
  }

  private void contacts(Tally tally) {
    title("Contacts made, by month");
    var most = tally.months().values().stream().mapToInt(Tally.Month::contacts).max().orElse(1);
    tally
        .months()
        .forEach(
            (month, of) -> bar("%s %,9d".formatted(month, of.contacts()), of.contacts(), most));
  }

  private void clocks(Tally tally) {
    title("Clocks that ended, by month: met, missed, and how many of them were met");
    tally
        .months()
        .forEach((month, of) -> {
          var all = of.met() + of.missed();
          var label =
              "%s %,9d %,7d %5.1f %%"
                  .formatted(
                      month, of.met(), of.missed(), all == 0 ? 100.0 : 100.0 * of.met() / all);
          bar(label, of.met(), Math.max(1, all));
        });
  }

  /** Each by name as long as that can be read; of more, how many did how much. */
  private void work(List<Tally.Work> work) {
    title("Work per coordinator: contacts, and tasks done without one");
    if (work.isEmpty()) {
      return;
    }
    var most = work.getFirst().pieces();
    if (work.size() <= MOST_PEOPLE) {
      work.forEach(one -> bar("%-28s %,7d".formatted(one.who(), one.pieces()), one.pieces(), most));
      return;
    }
    out.printf(
        Locale.ROOT,
        "%,d coordinators, also those who left or came: most %,d (%s), middle %,d, least %,d%n",
        work.size(),
        most,
        work.getFirst().who(),
        work.get(work.size() / 2).pieces(),
        work.getLast().pieces());
    distribution(work, most);
  }

  private void distribution(List<Tally.Work> work, int most) {
    var step = roundedUp(Math.max(1, (most + CLASSES) / CLASSES));
    var classes = new int[most / step + 1];
    work.forEach(one -> classes[one.pieces() / step]++);
    var fullest = IntStream.of(classes).max().orElse(1);
    for (int n = 0; n < classes.length; n++) {
      var label = "%,7d to %,7d: %,5d people".formatted(n * step, (n + 1) * step - 1, classes[n]);
      bar(label, classes[n], fullest);
    }
  }

  /** To a number that people would have chosen. */
  private static int roundedUp(int number) {
    var unit = 1;
    while (unit * 10 <= number) {
      unit *= 10;
    }
    return (number + unit - 1) / unit * unit;
  }

  private void title(String title) {
    out.println();
    out.println(title);
    out.println("-".repeat(72));
  }

  private void line(String what, int count) {
    out.printf(Locale.ROOT, "%-58s %,12d%n", what, count);
  }

  private void bar(String label, int count, int most) {
    var length = (int) Math.round((double) count * WIDTH / Math.max(1, most));
    out.printf("%s %s%n", label, "█".repeat(length));
  }
}
