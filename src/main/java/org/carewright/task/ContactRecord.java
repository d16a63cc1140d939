package org.carewright.task;

import java.util.List;
import org.carewright.access.Viewer;
import org.carewright.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * Writes the essentials of a contact down while its task is closed. Implemented by the module that
 * keeps the contacts, of which this one knows nothing.
 */
public interface ContactRecord {

  /**
   * What a person says of a contact in a line.
   *
   * @param finding how the patient is: the value of one of {@link ContactRecord#findings}
   * @param minutes the time it took, or null
   * @param said what was said
   */
  record Essentials(String finding, @Nullable Integer minutes, String said) {}

  /** What can be found, as choices of a form. */
  List<Option> findings();

  /**
   * Records the contact and closes the task with it, unless someone changed the task first.
   *
   * @param seen the version of the task as the person saw it, or {@link Tasks#LATEST}
   */
  TaskAnswer record(Viewer by, Task task, int seen, Essentials essentials);
}
