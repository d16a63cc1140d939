package org.carewright.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.carewright.platform.PatientId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Some weeks of a small service; {@code ./carewright simulate} lives through whole years. */
@SimulationTesting
class SimulationTest {

  @Autowired Runs runs;
  @Autowired Opening opening;

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
    assertThat(tally.of("database killed and restarted")).isPositive();
  }

  @Test
  void theSameSeedMakesTheSamePlan() {
    var quiet = new Settings(14, 20, 7).without(Trouble.RACES).without(Trouble.RESTARTS);
    assertThat(held(quiet).counts()).isEqualTo(held(quiet).counts()).isNotEmpty();
  }

  @Test
  void aYearHoldsTheChangesOfTheClocksOfBothSites() {
    var sites = opening.open("for its clocks " + UUID.randomUUID(), 2);
    assertThat(sites).extracting(Site::zone).doesNotHaveDuplicates();
    for (var site : sites) {
      assertThat(changes(site.zone(), Settings.FIRST_DAY, 365)).isEqualTo(2);
    }
  }

  /** England's clocks change on 25 October and those of Chicago a week later. */
  @Test
  void theDaysOnWhichTheClocksChangeAreLivedThrough() {
    var first = LocalDate.of(2026, 10, 23);
    for (var site : opening.open("in autumn " + UUID.randomUUID(), 2)) {
      assertThat(changes(site.zone(), first, 12)).isEqualTo(1);
    }
    var tally = held(new Settings(12, 24, 31, first, Set.of(Trouble.RESTARTS)));
    assertThat(tally.of("contacts made")).isPositive();
    assertThat(tally.of(Outcomes.MET)).isPositive();
  }

  @Test
  void anAcknowledgedStepThatIsNotThereIsAFailure() {
    var lost =
        new Receipt(
            Instant.parse("2026-01-06T12:00:00Z"),
            new PatientId(UUID.randomUUID()),
            UUID.randomUUID(),
            "contacts made");
    var result = runs.survive(new Settings(2, 4, 1), List.of(lost), receipt -> {}, day -> {});
    assertThat(result).isInstanceOf(Simulation.Result.Failed.class);
    var failure = ((Simulation.Result.Failed) result).failure();
    assertThat(failure.sentence()).contains("1 acknowledged steps are lost", "contacts made");
    assertThat(Receipt.parse(lost.line())).contains(lost);
    assertThat(Receipt.parse(lost.line().substring(0, 60))).as("cut off").isEmpty();
  }

  private static long changes(ZoneId zone, LocalDate first, int days) {
    var rules = zone.getRules();
    return first
        .datesUntil(first.plusDays(days))
        .filter(day ->
            !rules
                .getOffset(day.atStartOfDay())
                .equals(rules.getOffset(day.plusDays(1).atStartOfDay())))
        .count();
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
