package org.carewright.home.team;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.carewright.access.Viewer;
import org.carewright.task.Owner;
import org.carewright.task.TaskAnswer;
import org.carewright.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands many tasks over at once; what changed meanwhile is left alone and told. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WorkHandover {

  private final Tasks tasks;

  WorkHandover(Tasks tasks) {
    this.tasks = tasks;
  }

  /**
   * What became of it.
   *
   * @param left a sentence for each task that was not handed over
   */
  record Result(int handed, List<String> left) {

    Result {
      left = List.copyOf(left);
    }

    String sentence(String to) {
      var done =
          switch (handed) {
            case 0 -> "Nothing was handed over.";
            case 1 -> "1 task is now with " + to + ".";
            default -> handed + " tasks are now with " + to + ".";
          };
      return left.isEmpty() ? done : done + " Not handed over: " + String.join(" ", left);
    }
  }

  /** Patient by patient in the order of ids, so that two handovers at once do not deadlock. */
  Result hand(Viewer by, List<TaskKey> keys, Owner to, @Nullable String note) {
    var handed = 0;
    var left = new ArrayList<String>();
    var inOrder =
        keys.stream()
            .distinct()
            .sorted(Comparator.comparing(key -> key.patient().value()))
            .toList();
    for (var key : inOrder) {
      switch (tasks.reassign(by, key.patient(), key.task(), key.version(), to, note)) {
        case TaskAnswer.Accepted accepted -> handed++;
        case TaskAnswer.Overtaken(var task, var sentence) ->
            left.add("“" + task.title() + "”: " + sentence);
        case TaskAnswer.Refused(var sentence) -> left.add(sentence);
      }
    }
    return new Result(handed, left.stream().distinct().toList());
  }
}
