package org.carewright.careplan;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the person needs help with.
 *
 * @param condition the id of the Condition in the record that it was picked from
 */
public record Need(
    UUID id, String what, @Nullable String condition, @Nullable String note, Edited edited)
    implements PlanItem {

  @Override
  public ItemKind kind() {
    return ItemKind.NEED;
  }

  @Override
  public String title() {
    return what;
  }

  @Override
  public List<Line> lines() {
    var lines = new ArrayList<Line>();
    lines.add(new Line("Need", what));
    if (note != null) {
      lines.add(new Line("Note", note));
    }
    return List.copyOf(lines);
  }
}
