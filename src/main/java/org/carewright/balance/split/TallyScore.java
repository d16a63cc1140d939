package org.carewright.balance.split;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells the solver what the {@link Tally} says. */
public class TallyScore implements IncrementalScoreCalculator<Arrangement, HardSoftScore> {

  /** Newly overloading someone is never bought off by relieving another. */
  private static final long NEVER = 1_000;

  private @Nullable Tally tally;

  static HardSoftScore of(Tally tally) {
    return HardSoftScore.of(-tally.excess() - NEVER * tally.newExcess(), -tally.cost());
  }

  @Override
  public void resetWorkingSolution(Arrangement arrangement) {
    var fresh = new Tally(Objects.requireNonNull(arrangement.getQuestion()));
    for (var place : arrangement.getPlaces()) {
      if (place.getHolder() != null) {
        fresh.put(place.holding(), place.getHolder());
      }
    }
    tally = fresh;
  }

  @Override
  public void beforeVariableChanged(Object entity, String variable) {
    var place = (Place) entity;
    if (place.getHolder() != null) {
      tally().take(place.holding(), place.getHolder());
    }
  }

  @Override
  public void afterVariableChanged(Object entity, String variable) {
    var place = (Place) entity;
    if (place.getHolder() != null) {
      tally().put(place.holding(), place.getHolder());
    }
  }

  @Override
  public HardSoftScore calculateScore() {
    return of(tally());
  }

  private Tally tally() {
    return Objects.requireNonNull(tally, "nothing to score yet");
  }
}
