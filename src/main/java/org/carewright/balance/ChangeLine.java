package org.carewright.balance;

import java.util.List;
import java.util.Map;
import org.carewright.access.StaffId;

/** What a proposal does to one person's load, drawn before and after. */
record ChangeLine(
    String name,
    PlannedLoad load,
    LoadBar before,
    LoadBar after,
    Points weightAfter,
    int headsAfter) {

  /** With only the wanted moves made. */
  static List<ChangeLine> of(
      List<PlannedLoad> loads, List<Move> wanted, Map<StaffId, String> names) {
    var longest =
        loads.stream()
            .mapToLong(load ->
                Math.max(
                    load.most().tenths(), Math.max(load.before().tenths(), load.after().tenths())))
            .max()
            .orElse(0);
    return loads.stream().map(load -> line(load, wanted, names, longest)).toList();
  }

  private static ChangeLine line(
      PlannedLoad load, List<Move> wanted, Map<StaffId, String> names, long longest) {
    var effect = Effect.of(load.staff(), wanted);
    var after = load.before().plus(effect.weight());
    return new ChangeLine(
        names.getOrDefault(load.staff(), ""),
        load,
        LoadBar.of(load.before(), load.should(), load.most(), longest),
        LoadBar.of(after, load.should(), load.most(), longest),
        after,
        load.headsBefore() + effect.heads());
  }

  boolean changes() {
    return !weightAfter.equals(load.before()) || headsAfter != load.headsBefore();
  }

  long percentBefore() {
    return load.before().percentOf(load.should());
  }

  long percentAfter() {
    return weightAfter.percentOf(load.should());
  }
}
