package org.carewright.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

/** Some weeks of a small service; {@code ./carewright simulate} lives through whole years. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "carewright.simulation=true",
      "carewright.jobs=by-hand",
      "carewright.announce=false",
      "carewright.home=target/test-homes/${random.uuid}",
      "carewright.binaries=target/test-binaries"
    })
@DirtiesContext
class SimulationTest {

  @Autowired Runs runs;

  @Test
  void nobodyFallsThroughWhateverHappens() {
    var seed = System.nanoTime() % 1_000_000;
    var result = runs.run(new Settings(60, 60, seed), day -> {});
    if (result instanceof Simulation.Result.Failed(var failure)) {
      throw new AssertionError(failure.sentence() + "\n" + runs.shrink(failure).sentence());
    }
    var tally = ((Simulation.Result.Held) result).tally();
    assertThat(tally.of("enrolments")).isGreaterThan(40);
    assertThat(tally.of("contacts made")).isGreaterThan(60);
    assertThat(tally.of("contacts tried in vain")).isPositive();
    assertThat(tally.of("crashes before a commit")).isPositive();
    assertThat(tally.of("two people at once")).isPositive();
  }

  @Test
  void theSameSeedMakesTheSamePlan() {
    var quiet = new Settings(21, 24, 7).without(Trouble.RACES).without(Trouble.RESTARTS);
    assertThat(counts(quiet)).isEqualTo(counts(quiet)).isNotEmpty();
  }

  private java.util.Map<String, Integer> counts(Settings settings) {
    return ((Simulation.Result.Held) runs.run(settings, day -> {})).tally().counts();
  }
}
