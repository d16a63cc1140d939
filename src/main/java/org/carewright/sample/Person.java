package org.carewright.sample;

import java.util.List;
import org.carewright.access.Viewer;
import org.carewright.caseload.Risk;
import org.carewright.platform.PatientId;

/** Someone of the sample whose care is coordinated. */
record Person(PatientId id, Placement placement, Viewer coordinator, List<String> conditions) {

  Person {
    conditions = List.copyOf(conditions);
  }

  boolean needsWatching() {
    return placement.risk() == Risk.HIGH;
  }
}
