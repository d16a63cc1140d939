package org.carewright.escalation;

import org.carewright.notification.Notices;
import org.carewright.task.TaskClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is handled is told to nobody any more. */
@Component
class Handled {

  private final Notices notices;

  Handled(Notices notices) {
    this.notices = notices;
  }

  @EventListener
  void on(TaskClosed event) {
    notices.settle(event.task().patient(), event.task().id().value());
  }
}
