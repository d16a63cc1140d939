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
  public record Line(TimelineKind kind, ChartEntry entry) {}
}
