package org.carewright.record.write;

import org.carewright.record.search.Version;
import org.jspecify.annotations.Nullable;

/** What became of a write. */
public sealed interface Receipt {

  /**
   * It is here now, or no longer.
   *
   * @param created whether there was none before
   * @param version as it is now; null when its module publishes it as the transaction ends
   */
  record Taken(String id, boolean created, @Nullable Version version) implements Receipt {}

  /** Not as asked; the sentence says why. The caller rolls back what may have been begun. */
  record Refused(Why why, String sentence) implements Receipt {}

  /** Why something was refused. */
  enum Why {
    /** It is not FHIR R4, or not what the address says. */
    UNREADABLE,
    /** It is FHIR, but cannot be so here. */
    IMPOSSIBLE,
    /** There is none, or none that the viewer may see. */
    NOT_HERE,
    /** Another version is here than the one that was meant. */
    OUTDATED,
    /** The viewer may not. */
    NOT_ALLOWED,
    /** A module of Carewright owns it. */
    OWNED
  }

  static Receipt refused(Why why, String sentence) {
    return new Refused(why, sentence);
  }
}
