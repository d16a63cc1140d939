package org.carewright.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a patient's timeline, newest first.
 *
 * @param before give it to {@link Chart#timeline} for the older part; null at the beginning of time
 */
public record Timeline(List<Line> lines, @Nullable String before) {

  public Timeline {
    lines = List.copyOf(lines);
  }

  /** One line; results taken at the same time make one, whose entry is the first of them. */
  public record Line(TimelineKind kind, ChartEntry entry) {

    /** What it is, as people say it. */
    public String title() {
      return switch (kind) {
        case MEDICINE -> PlainWords.medicine(entry.title());
        case RESULT -> PlainWords.test(entry.title());
        default -> PlainWords.of(entry.title());
      };
    }
  }
}
