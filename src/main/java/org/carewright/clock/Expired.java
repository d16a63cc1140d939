package org.carewright.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.carewright.task.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * What was done because a clock ran out.
 *
 * @param told by name: those who heard at once
 * @param task the further task that was opened, or null
 * @param note why something was not done, or null
 */
record Expired(Instant at, List<String> told, @Nullable TaskId task, @Nullable String note) {

  Expired {
    told = List.copyOf(told);
  }

  /** "Maria Lead was told at once; “Ring the provider” was opened". */
  String words(Expiry expiry) {
    var all = new ArrayList<String>();
    if (!told.isEmpty()) {
      all.add(String.join(", ", told) + (told.size() == 1 ? " was" : " were") + " told at once");
    }
    var followUp = expiry.followUp();
    if (task != null && followUp != null) {
      all.add("“" + followUp.title() + "” was opened");
    }
    if (note != null) {
      all.add(note);
    }
    return String.join("; ", all);
  }
}
