package org.carewright.contact;

import java.util.List;
import org.carewright.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * A contact that is on record.
 *
 * @param next the task that is now the next step, if the contact opened or moved one
 * @param asides what could not be done beside it because someone else was quicker, in sentences
 * @param before it had been recorded before by the same form; nothing was done again
 */
public record Recorded(Contact contact, @Nullable Task next, List<String> asides, boolean before) {

  public Recorded {
    asides = List.copyOf(asides);
  }
}
