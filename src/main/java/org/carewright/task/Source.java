package org.carewright.task;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What opened a task, so that its module can find it again.
 *
 * @param kind the noun of the module, such as {@code programme}, {@code care-plan} or {@code
 *     person}
 * @param id the row there, if there is one
 */
public record Source(String kind, @Nullable UUID id) {

  /** A member of staff decided so. */
  public static final Source PERSON = new Source("person", null);
}
