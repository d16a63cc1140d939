package org.carewright.safety;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.carewright.ui.Dates;

/**
 * Whether nobody falls through here, now.
 *
 * @param levels what is overdue, by who was last told
 * @param loops what was begun and is not finished, by kind; only kinds of which there are some
 */
record SafetyPage(
    List<SafetyCount> rules,
    SafetyFigure overdue,
    List<SafetyFigure> levels,
    List<SafetyFigure> loops,
    ClockFigures.Figures clocks,
    Instant at,
    ZoneId zone) {

  SafetyPage {
    rules = List.copyOf(rules);
    levels = List.copyOf(levels);
    loops = List.copyOf(loops);
  }

  boolean allHold() {
    return rules.stream().allMatch(SafetyCount::holds);
  }

  String time() {
    return Dates.time(at, zone);
  }

  String listOf(SafetyRule rule) {
    return SafetyPart.rules().get(rule.ordinal()).path();
  }

  /** "since Mon 23 Nov 2026, 10:42"; empty when there is none. */
  String oldest(SafetyFigure figure) {
    var oldest = figure.oldest();
    return oldest == null ? "" : "since " + Dates.time(oldest, zone);
  }
}
