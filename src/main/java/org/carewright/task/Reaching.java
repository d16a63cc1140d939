package org.carewright.task;

import java.util.Arrays;
import java.util.List;
import org.carewright.ui.Option;

/**
 * What the form for an attempt in vain knows beside the task.
 *
 * @param ways others to try, the likeliest first
 * @param stopAfter so many attempts, this one included, and the lead decides
 * @param leadKnows the lead has been asked already
 */
record Reaching(int attempts, List<String> ways, int stopAfter, boolean leadKnows) {

  Reaching {
    ways = List.copyOf(ways);
  }

  /** Whether this is the attempt after which one does not go on alone. */
  boolean stops() {
    return attempts + 1 >= stopAfter;
  }

  String rule() {
    return "This is attempt %d. After %d in vain the lead decides what is tried next."
        .formatted(attempts + 1, stopAfter);
  }

  List<Option> then() {
    return Arrays.stream(Unreached.Then.values())
        .filter(then -> then != Unreached.Then.ASK_LEAD || !leadKnows)
        .map(then -> new Option(then.name(), then.label()))
        .toList();
  }
}
