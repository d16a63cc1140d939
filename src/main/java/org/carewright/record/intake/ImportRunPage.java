package org.carewright.record.intake;

import java.util.List;
import org.carewright.record.intake.ImportRuns.Count;
import org.carewright.record.intake.ImportRuns.Reported;
import org.jspecify.annotations.Nullable;

/**
 * One import: how far it is, what came in, what was refused.
 *
 * @param poll where the browser asks again, null once it is over
 */
record ImportRunPage(
    String title,
    String lead,
    String state,
    String kind,
    int percent,
    @Nullable String failure,
    @Nullable String poll,
    List<Count> counts,
    Count total,
    List<Reported> refusals,
    int refused,
    String csv) {

  /** More are in the file to download. */
  static final int SHOWN = 200;

  ImportRunPage {
    counts = List.copyOf(counts);
    refusals = List.copyOf(refusals);
  }

  boolean over() {
    return poll == null;
  }

  static Count total(List<Count> counts) {
    return new Count(
        "All",
        counts.stream().mapToInt(Count::added).sum(),
        counts.stream().mapToInt(Count::changed).sum(),
        counts.stream().mapToInt(Count::unchanged).sum());
  }
}
