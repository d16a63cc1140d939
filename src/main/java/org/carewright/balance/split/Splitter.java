package org.carewright.balance.split;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.solver.SolverConfigOverride;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationCompositionStyle;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.carewright.access.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds a fairer split. The solver is made when someone first asks, so that a start pays nothing
 * for it. The same question has the same answer: the seed is fixed and moves are counted; the
 * limits of time are a guard for questions so large that these moves would take too long.
 */
@Component
public class Splitter {

  private static final long SEED = 17;
  private static final long MOVES = 10_000;
  private static final long MOVES_PER_HOLDING = 500;
  private static final Duration WITHOUT_GAIN = Duration.ofSeconds(5);
  private static final Duration AT_MOST = Duration.ofSeconds(20);

  private @Nullable SolverFactory<Arrangement> factory;

  public Split split(Question question) {
    if (question.holdings().isEmpty()) {
      return new Split(Map.of(), 0);
    }
    var solved =
        factory()
            .buildSolver(new SolverConfigOverride().withTerminationConfig(limits(question)))
            .solve(new Arrangement(question));
    var holders = new LinkedHashMap<Holding, StaffId>();
    solved
        .getPlaces()
        .forEach(place -> holders.put(place.holding(), Objects.requireNonNull(place.getHolder())));
    var tally = undo(question, holders);
    var byKey = new LinkedHashMap<String, StaffId>();
    holders.forEach((holding, holder) -> byKey.put(holding.key(), holder));
    return new Split(byKey, tally.excess());
  }

  /** Takes back what does not help: every move that is left makes things better by itself. */
  private static Tally undo(Question question, Map<Holding, StaffId> holders) {
    var tally = new Tally(question);
    holders.forEach(tally::put);
    var undone = true;
    while (undone) {
      undone = false;
      for (var entry : holders.entrySet()) {
        var holding = entry.getKey();
        var home = holding.with();
        if (home == null || home.equals(entry.getValue())) {
          continue;
        }
        var now = TallyScore.of(tally);
        tally.take(holding, entry.getValue());
        tally.put(holding, home);
        if (isWorse(TallyScore.of(tally), now)) {
          tally.take(holding, home);
          tally.put(holding, entry.getValue());
        } else {
          entry.setValue(home);
          undone = true;
        }
      }
    }
    return tally;
  }

  private static boolean isWorse(HardSoftScore one, HardSoftScore other) {
    return one.compareTo(other) < 0;
  }

  private synchronized SolverFactory<Arrangement> factory() {
    if (factory == null) {
      factory =
          SolverFactory.create(
              new SolverConfig()
                  .withSolutionClass(Arrangement.class)
                  .withEntityClasses(Place.class)
                  .withScoreDirectorFactory(
                      new ScoreDirectorFactoryConfig()
                          .withIncrementalScoreCalculatorClass(TallyScore.class))
                  .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                  .withRandomSeed(SEED));
    }
    return factory;
  }

  private static TerminationConfig limits(Question question) {
    return new TerminationConfig()
        .withTerminationCompositionStyle(TerminationCompositionStyle.OR)
        .withMoveCountLimit(MOVES + MOVES_PER_HOLDING * question.holdings().size())
        .withUnimprovedSpentLimit(WITHOUT_GAIN)
        .withSpentLimit(AT_MOST);
  }
}
