package org.carewright.home.team;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks to hand over to whom.
 *
 * @param tasks keys of the tasks ticked
 * @param to the new owner, as {@link org.carewright.task.Owner#text}
 */
record WorkForm(
    @Nullable String owner,
    @Nullable String due,
    @Nullable List<String> tasks,
    @Nullable String to,
    @Nullable String note) {

  static WorkForm of(String owner, String due) {
    return new WorkForm(owner, due, List.of(), "", "");
  }

  List<String> ticked() {
    return tasks == null ? List.of() : tasks;
  }

  String ownerOrEmpty() {
    return text(owner);
  }

  String dueOrEmpty() {
    return text(due);
  }

  String toOrEmpty() {
    return text(to);
  }

  String noteOrEmpty() {
    return text(note);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
