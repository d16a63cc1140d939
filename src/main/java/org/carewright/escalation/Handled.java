package org.carewright.escalation;

import java.time.Clock;
import org.carewright.notification.Notices;
import org.carewright.task.TaskClosed;
import org.carewright.task.TaskMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is done or has a new date is told to nobody any more. */
@Component
class Handled {

  private final Notices notices;
  private final Clock clock;

  Handled(Notices notices, Clock clock) {
    this.notices = notices;
    this.clock = clock;
  }

  @EventListener
  void on(TaskClosed event) {
    notices.settle(event.task().patient(), event.task().id().value());
  }

  /** A new date answers what was told of the old one, unless that has gone by as well. */
  @EventListener
  void on(TaskMoved event) {
    var task = event.task();
    var late = task.isOverdue(event.by().today(clock)) || task.isPastDeadline(clock.instant());
    if (!late) {
      notices.settle(task.patient(), task.id().value());
    }
  }
}
