package org.carewright.careplan;

import java.util.List;
import org.carewright.patient.PatientHeader;
import org.jspecify.annotations.Nullable;

/** Every version of a plan, newest first. */
record EditionsPage(PatientHeader header, List<Row> rows) {

  /** One version: who, what, why, when, and what it says differently. */
  record Row(
      int number,
      String what,
      @Nullable String why,
      String by,
      String when,
      List<Difference> differences) {}
}
