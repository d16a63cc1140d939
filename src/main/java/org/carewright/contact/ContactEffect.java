package org.carewright.contact;

import java.util.UUID;
import org.carewright.task.TaskId;

/** What a contact did to a task. */
record ContactEffect(TaskId task, Kind kind) {

  enum Kind {
    SETTLED("Settled"),
    ATTEMPTED("Tried, and moved"),
    OPENED("Opened");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  static ContactEffect of(UUID task, String kind) {
    return new ContactEffect(new TaskId(task), Kind.valueOf(kind));
  }
}
