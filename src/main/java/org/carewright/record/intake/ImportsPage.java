package org.carewright.record.intake;

import java.util.List;
import org.carewright.ui.FieldErrors;

/** The place to hand files in, and the imports of the organisation. */
record ImportsPage(List<RunLine> runs, FieldErrors errors) {

  ImportsPage {
    runs = List.copyOf(runs);
  }
}
