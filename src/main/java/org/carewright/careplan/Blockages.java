package org.carewright.careplan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.carewright.access.Viewer;
import org.carewright.task.Owner;
import org.carewright.task.Tasks;
import org.carewright.ui.Dates;
import org.springframework.stereotype.Component;

/** What keeps single actions of a draft from becoming tasks. */
@Component
class Blockages {

  private final Tasks tasks;
  private final Clock clock;

  Blockages(Tasks tasks, Clock clock) {
    this.tasks = tasks;
    this.clock = clock;
  }

  List<Blocked> of(Viewer viewer, CarePlan plan) {
    var today = viewer.today(clock);
    var blocked = new ArrayList<Blocked>();
    for (var action : plan.actions()) {
      if (!action.isOpen()) {
        continue;
      }
      if (action.owner() instanceof ActionOwner.Worker(Owner owner)) {
        var obstacle = tasks.obstacle(plan.patient(), owner);
        if (obstacle != null) {
          blocked.add(new Blocked(action, obstacle, true));
        }
      }
      if (action.due().isBefore(today)) {
        var passed =
            "its day has passed (%s). Choose a new one.".formatted(Dates.day(action.due()));
        blocked.add(new Blocked(action, passed, false));
      }
    }
    return List.copyOf(blocked);
  }
}
