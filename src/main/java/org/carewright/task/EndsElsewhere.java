package org.carewright.task;

import java.util.Optional;

/**
 * Tells of tasks that end with something done on another page, such as an answer, rather than by
 * being closed; implemented by the module that opened them.
 */
public interface EndsElsewhere {

  /**
   * Where a task is ended.
   *
   * @param path the page
   * @param what to do there, as the link says it: "Answer the offer"
   */
  record Place(String path, String what) {}

  /** Empty for a task that is closed like any other. */
  Optional<Place> of(Task task);
}
