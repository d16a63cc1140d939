package org.carewright.careplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;

/**
 * What the person wants to reach, in their own words, and how we will know.
 *
 * @param need the need it answers
 * @param measure what is measured: "HbA1c", "Flights of stairs without stopping"
 * @param target a value, or words: "7.5", "yes"
 * @param progress newest first
 */
public record Goal(
    UUID id,
    @Nullable UUID need,
    String words,
    String measure,
    String target,
    @Nullable String unit,
    LocalDate due,
    List<Progress> progress,
    Edited edited)
    implements PlanItem {

  public Goal {
    progress = List.copyOf(progress);
  }

  @Override
  public ItemKind kind() {
    return ItemKind.GOAL;
  }

  @Override
  public String title() {
    return words;
  }

  /** "7.5 %". */
  public String targetText() {
    return unit == null ? target : target + " " + unit;
  }

  /** Where it stands, or null when nobody has looked yet. */
  public @Nullable Progress latest() {
    return progress.isEmpty() ? null : progress.getFirst();
  }

  /** Reached or given up: nothing more is done for it. */
  public boolean ended() {
    var latest = latest();
    return latest != null && latest.status().ends();
  }

  @Override
  public List<Line> lines() {
    var lines = new ArrayList<Line>();
    lines.add(new Line("Goal", words));
    lines.add(new Line("Measured by", measure));
    lines.add(new Line("Target", targetText()));
    lines.add(new Line("By", Dates.day(due)));
    var latest = latest();
    if (latest != null) {
      lines.add(new Line("Progress", latest.text(unit)));
    }
    return List.copyOf(lines);
  }
}
