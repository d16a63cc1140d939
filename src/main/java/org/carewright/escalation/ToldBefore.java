package org.carewright.escalation;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.carewright.access.StaffId;

/** Who has been told of the present lapse of a task, as whom. */
record ToldBefore(Map<Level, Set<StaffId>> at) {

  static final ToldBefore NOBODY = new ToldBefore(Map.of());

  Set<StaffId> as(Level level) {
    return at.getOrDefault(level, Set.of());
  }

  Set<StaffId> all() {
    var all = new LinkedHashSet<StaffId>();
    for (var level : Level.values()) {
      all.addAll(as(level));
    }
    return all;
  }
}
