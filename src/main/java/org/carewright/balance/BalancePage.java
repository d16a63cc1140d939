package org.carewright.balance;

import java.time.LocalDate;
import java.util.List;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;

/**
 * What everyone carries, by weight and by heads.
 *
 * @param open a proposal that awaits a decision, or null
 * @param problem why nothing was proposed, or null
 */
record BalancePage(
    List<BalanceLine> lines,
    LoadPolicy policy,
    @Nullable Proposal open,
    List<Departure> departures,
    @Nullable String problem,
    LocalDate today) {

  BalancePage {
    lines = List.copyOf(lines);
    departures = List.copyOf(departures);
  }

  static List<BalanceLine> lines(List<PersonLoad> loads) {
    var shown = loads.stream().filter(load -> load.shares() || load.heads() > 0).toList();
    var longest =
        shown.stream()
            .mapToLong(load -> Math.max(load.load().tenths(), load.most().tenths()))
            .max()
            .orElse(0);
    return shown.stream()
        .map(load ->
            new BalanceLine(load, LoadBar.of(load.load(), load.should(), load.most(), longest)))
        .toList();
  }

  int heads() {
    return lines.stream().mapToInt(line -> line.load().heads()).sum();
  }

  Points weight() {
    return lines.stream().map(line -> line.load().load()).reduce(Points.NONE, Points::plus);
  }

  /** "131% to 58%": the span of those who share, or "" when there are fewer than two. */
  String span() {
    var shares = lines.stream().map(BalanceLine::load).filter(PersonLoad::shares).toList();
    return shares.size() < 2
        ? ""
        : shares.getFirst().percent() + "% to " + shares.getLast().percent() + "%";
  }

  long overfull() {
    return lines.stream().filter(line -> line.bar().state().equals("over")).count();
  }

  String lastDay(Departure departure) {
    return Dates.dayFrom(departure.lastDay(), today);
  }
}
