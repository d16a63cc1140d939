package org.carewright.task;

import java.util.List;
import org.carewright.access.Viewer;

/**
 * What to try when a person was not reached: ways they allow and that have not been used.
 * Implemented by the module that keeps the contacts.
 */
public interface WaysToReach {

  /** The likeliest first, in words; empty while the way in use deserves another try. */
  List<String> list(Viewer viewer, Task task);
}
