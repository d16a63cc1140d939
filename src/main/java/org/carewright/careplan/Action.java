package org.carewright.careplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.carewright.task.TaskId;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;

/**
 * What someone will do, and by when.
 *
 * @param goal the goal it serves
 * @param ownerName as people read it: a name, a team, "the patient"
 * @param outcome what came of it
 * @param task the task that stands for it
 */
public record Action(
    UUID id,
    @Nullable UUID goal,
    String what,
    ActionOwner owner,
    String ownerName,
    LocalDate due,
    Status status,
    @Nullable String outcome,
    @Nullable TaskId task,
    Edited edited)
    implements PlanItem {

  /** How far it is. */
  public enum Status {
    OPEN("To do"),
    DONE("Done"),
    NOT_DONE("Not done");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public boolean isOpen() {
    return status == Status.OPEN;
  }

  @Override
  public ItemKind kind() {
    return ItemKind.ACTION;
  }

  @Override
  public String title() {
    return what;
  }

  @Override
  public List<Line> lines() {
    var lines = new ArrayList<Line>();
    lines.add(new Line("Action", what));
    lines.add(new Line("Who", ownerName));
    lines.add(new Line("By", Dates.day(due)));
    lines.add(
        new Line("Status", outcome == null ? status.label() : status.label() + ": " + outcome));
    return List.copyOf(lines);
  }
}
