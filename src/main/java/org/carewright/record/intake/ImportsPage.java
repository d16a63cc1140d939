package org.carewright.record.intake;

import java.util.List;
import org.carewright.ui.FieldErrors;
import org.springframework.util.unit.DataSize;

/**
 * The place to hand files in, and the imports of the organisation.
 *
 * @param largest how much may be sent at once
 */
record ImportsPage(List<RunLine> runs, DataSize largest, FieldErrors errors) {

  ImportsPage {
    runs = List.copyOf(runs);
  }

  /** "1 GB", "40 MB". */
  String largestInWords() {
    return largest.toMegabytes() % 1024 == 0
        ? largest.toGigabytes() + " GB"
        : largest.toMegabytes() + " MB";
  }
}
