package org.carewright.careplan;

import java.util.ArrayList;
import java.util.List;
import org.carewright.task.Owner;
import org.carewright.task.Tasks;
import org.springframework.stereotype.Component;

/** What keeps single actions of a draft from becoming tasks. */
@Component
class Blockages {

  private final Tasks tasks;

  Blockages(Tasks tasks) {
    this.tasks = tasks;
  }

  List<Blocked> of(CarePlan plan) {
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
    }
    return List.copyOf(blocked);
  }
}
