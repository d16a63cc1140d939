package org.carewright.record.intake;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carewright.record.store.Written;

/** What became of a unit: what was written of each type, and what was refused. */
record UnitOutcome(Map<String, Written> counts, List<Refusal> refusals, int refused) {

  /** More would not help anyone to mend a file. */
  static final int MOST_REPORTED = 200;

  UnitOutcome {
    counts = Map.copyOf(counts);
    refusals = List.copyOf(refusals);
  }

  static UnitOutcome refused(Refusal why) {
    return new UnitOutcome(Map.of(), List.of(why), 1);
  }

  /** Whether another file of the import may still bring what entries lack. */
  boolean mayComeLater() {
    return refusals.stream().anyMatch(Refusal::later);
  }

  /**
   * This second try after a first that landed in part: what it found unchanged may be the first's.
   */
  UnitOutcome after(Map<String, Written> first) {
    var both = new TreeMap<>(counts);
    first.forEach((type, before) -> {
      var now = both.getOrDefault(type, Written.NOTHING);
      var ours = before.added() + before.changed();
      both.put(
          type,
          new Written(
              now.added() + before.added(),
              now.changed() + before.changed(),
              Math.max(0, now.unchanged() - ours)));
    });
    return new UnitOutcome(both, refusals, refused);
  }
}
