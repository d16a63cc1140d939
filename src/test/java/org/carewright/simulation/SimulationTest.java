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
    var tally = held(new Settings(45, 40, 4711));
    assertThat(tally.of("enrolments")).isGreaterThan(30);
    assertThat(tally.of("contacts made")).isGreaterThan(10);
    assertThat(tally.of("contacts tried in vain")).isPositive();
    assertThat(tally.of("crashes before a commit")).isPositive();
    assertThat(tally.of("two people at once")).isPositive();
    assertThat(tally.of("absences")).isPositive();
    assertThat(tally.of("home from hospital")).isPositive();
  }

  @Test
  void theSameSeedMakesTheSamePlan() {
    var quiet = new Settings(14, 20, 7).without(Trouble.RACES).without(Trouble.RESTARTS);
    assertThat(held(quiet).counts()).isEqualTo(held(quiet).counts()).isNotEmpty();
  }

  /** A failure says its seed, and the smallest run that is found to fail too. */
  private Tally held(Settings settings) {
    return switch (runs.run(settings, day -> {})) {
      case Simulation.Result.Held(var tally) -> tally;
      case Simulation.Result.Failed(var failure) ->
          throw new AssertionError(failure.sentence() + "\n" + runs.shrink(failure).sentence());
    };
  }
}
