package org.carewright.balance.split;

import java.util.List;
import java.util.Set;
import org.carewright.access.StaffId;
import org.carewright.access.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * A patient in the hands of one coordinator: what moves, or stays, as a whole.
 *
 * @param key names it; unique within a question
 * @param weight in tenths of a point
 * @param with who holds it; null when that person is leaving or gone and someone else must
 * @param choices who may hold it, never empty
 * @param bond what it costs the patient to lose this coordinator, in thousandths
 * @param knownTo others who know the patient already
 * @param household whom they live with, as a key that these share; null when alone
 */
public record Holding(
    String key,
    long weight,
    @Nullable StaffId with,
    List<StaffId> choices,
    long bond,
    Set<StaffId> knownTo,
    @Nullable String household,
    @Nullable TeamId team) {

  public Holding {
    choices = List.copyOf(choices);
    knownTo = Set.copyOf(knownTo);
    if (choices.isEmpty()) {
      throw new IllegalArgumentException("Someone must be able to hold " + key);
    }
    if (with != null && !choices.contains(with)) {
      throw new IllegalArgumentException("Who holds it now may go on holding it: " + key);
    }
  }
}
