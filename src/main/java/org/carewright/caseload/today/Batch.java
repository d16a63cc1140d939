package org.carewright.caseload.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.carewright.access.Viewer;
import org.carewright.task.Owner;
import org.carewright.task.TaskAnswer;
import org.carewright.task.Tasks;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does the same to several rows at once; what cannot be done is left alone and told. */
@Component
@Transactional
class Batch {

  private final Tasks tasks;

  Batch(Tasks tasks) {
    this.tasks = tasks;
  }

  /** Returns what became of it, in sentences. */
  String later(
      Viewer by, List<RowKey> keys, LocalDate day, LocalDate today, @Nullable String note) {
    return each(
        keys,
        "now due " + Dates.dayFrom(day, today),
        key -> tasks.reschedule(by, key.patient(), key.task(), key.version(), day, note));
  }

  String handOver(Viewer by, List<RowKey> keys, Owner to, String name, @Nullable String note) {
    return each(
        keys,
        "now with " + name,
        key -> tasks.reassign(by, key.patient(), key.task(), key.version(), to, note));
  }

  /** Patient by patient in the order of ids, so that two batches at once do not deadlock. */
  private static String each(List<RowKey> keys, String done, Function<RowKey, TaskAnswer> how) {
    var count = 0;
    var left = new ArrayList<String>();
    var inOrder =
        keys.stream()
            .distinct()
            .sorted(Comparator.comparing(key -> key.patient().value()))
            .toList();
    for (var key : inOrder) {
      switch (how.apply(key)) {
        case TaskAnswer.Accepted accepted -> count++;
        case TaskAnswer.Overtaken(var task, var sentence) ->
            left.add("“" + task.title() + "”: " + sentence);
        case TaskAnswer.Refused(var sentence) -> left.add(sentence);
      }
    }
    var told =
        switch (count) {
          case 0 -> "Nothing was changed.";
          case 1 -> "1 task is " + done + ".";
          default -> count + " tasks are " + done + ".";
        };
    return left.isEmpty()
        ? told
        : told + " Left as it was: " + String.join(" ", left.stream().distinct().toList());
  }
}
