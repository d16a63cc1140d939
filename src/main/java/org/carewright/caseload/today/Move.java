package org.carewright.caseload.today;

import java.util.List;
import org.carewright.task.TaskId;
import org.jspecify.annotations.Nullable;

/** A move in one's own order, which is what comes before everything that the points order. */
enum Move {
  /** Before everything else. */
  TOP,
  /** One line up; what was not in one's own order joins its end. */
  UP,
  /** One line down; the last one goes back to where the points put it. */
  DOWN,
  /** Before another task, or to the end when there is none. */
  BEFORE,
  /** Back to where the points put it. */
  OUT;

  void make(List<TaskId> tasks, TaskId task, @Nullable TaskId before) {
    var from = tasks.indexOf(task);
    tasks.remove(task);
    switch (this) {
      case TOP -> tasks.addFirst(task);
      case UP -> tasks.add(from < 0 ? tasks.size() : Math.max(0, from - 1), task);
      case DOWN -> {
        if (from >= 0 && from < tasks.size()) {
          tasks.add(from + 1, task);
        }
      }
      case BEFORE -> {
        var to = before == null ? -1 : tasks.indexOf(before);
        tasks.add(to < 0 ? tasks.size() : to, task);
      }
      case OUT -> {}
    }
  }
}
