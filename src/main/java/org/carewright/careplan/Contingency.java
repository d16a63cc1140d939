package org.carewright.careplan;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What to do if something happens, and who to call. */
public record Contingency(
    UUID id, String ifThis, String thenThat, @Nullable String callWhom, Edited edited)
    implements PlanItem {

  @Override
  public ItemKind kind() {
    return ItemKind.CONTINGENCY;
  }

  @Override
  public String title() {
    return "If " + ifThis;
  }

  @Override
  public List<Line> lines() {
    var lines = new ArrayList<Line>();
    lines.add(new Line("If", ifThis));
    lines.add(new Line("Then", thenThat));
    if (callWhom != null) {
      lines.add(new Line("Call", callWhom));
    }
    return List.copyOf(lines);
  }
}
