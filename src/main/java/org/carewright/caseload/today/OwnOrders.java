package org.carewright.caseload.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.carewright.access.Viewer;
import org.carewright.task.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each person put first by hand, for one day. A move names tasks, not lines, and is made on
 * the order as it is by then: two windows at once keep what either did.
 */
@Repository
@Transactional
class OwnOrders {

  private final JdbcClient jdbc;

  OwnOrders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An order and how often it was changed that day. */
  record Order(List<TaskId> tasks, int version) {

    static final Order NONE = new Order(List.of(), 0);

    Order {
      tasks = List.copyOf(tasks);
    }
  }

  @Transactional(readOnly = true)
  Order of(Viewer viewer, LocalDate day) {
    return jdbc.sql("select tasks, version from own_order where staff_id = :me and day = :day")
        .param("me", viewer.staff().value())
        .param("day", day)
        .query((row, n) -> {
          var ids = List.of((UUID[]) row.getArray("tasks").getArray());
          return new Order(ids.stream().map(TaskId::new).toList(), row.getInt("version"));
        })
        .optional()
        .orElse(Order.NONE);
  }

  /**
   * Makes a move on the order as it is now.
   *
   * @param before of a move by dragging: the task it comes to stand before, or null for the end
   */
  Order move(Viewer viewer, LocalDate day, TaskId task, Move move, @Nullable TaskId before) {
    return change(
        viewer,
        day,
        tasks -> {
          var changed = new ArrayList<>(tasks);
          move.make(changed, task, before);
          return changed;
        });
  }

  /** Back to the computed order. */
  void end(Viewer viewer, LocalDate day) {
    change(viewer, day, tasks -> List.of());
  }

  private Order change(Viewer viewer, LocalDate day, UnaryOperator<List<TaskId>> how) {
    // The row is there before it is locked, so that two first moves wait for one another, too.
    jdbc.sql(
            """
            insert into own_order (staff_id, day, tasks) values (:me, :day, '{}')
            on conflict do nothing\
            """)
        .param("me", viewer.staff().value())
        .param("day", day)
        .update();
    jdbc.sql("select 1 from own_order where staff_id = :me and day = :day for update")
        .param("me", viewer.staff().value())
        .param("day", day)
        .query((row, n) -> true)
        .list();
    var now = of(viewer, day);
    var changed = how.apply(now.tasks());
    jdbc.sql(
            """
            update own_order set tasks = :tasks, version = version + 1
            where staff_id = :me and day = :day\
            """)
        .param("me", viewer.staff().value())
        .param("day", day)
        .param("tasks", changed.stream().map(TaskId::value).toArray(UUID[]::new))
        .update();
    jdbc.sql("delete from own_order where staff_id = :me and day < :day")
        .param("me", viewer.staff().value())
        .param("day", day)
        .update();
    return new Order(changed, now.version() + 1);
  }
}
