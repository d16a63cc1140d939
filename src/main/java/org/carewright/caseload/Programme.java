package org.carewright.caseload;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service one enrols in: whom it is for, how often people are contacted, how it begins.
 *
 * @param code its stable name in addresses and data, such as {@code transitional-care}
 * @param entryRule whom it is for, in plain words
 * @param conditionWords an active condition whose name contains one of these meets the rule
 * @param dischargedWithin days within which a hospital stay must have ended
 * @param exclusiveGroup of the programmes that share this word, a person is in one at a time
 */
public record Programme(
    String code,
    String name,
    String purpose,
    String entryRule,
    @Nullable Integer minAge,
    @Nullable Integer maxAge,
    List<String> conditionWords,
    @Nullable Integer dischargedWithin,
    @Nullable String exclusiveGroup,
    int cadenceLow,
    int cadenceMedium,
    int cadenceHigh) {

  public Programme {
    conditionWords = List.copyOf(conditionWords);
  }

  /** Days between contacts. */
  public int cadence(Risk risk) {
    return switch (risk) {
      case LOW -> cadenceLow;
      case MEDIUM -> cadenceMedium;
      case HIGH -> cadenceHigh;
    };
  }
}
