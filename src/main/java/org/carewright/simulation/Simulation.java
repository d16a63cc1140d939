package org.carewright.simulation;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.carewright.platform.TurnableClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Lives through the days. */
@Component
@ConditionalOnProperty("carewright.simulation")
public class Simulation {

  /** What became of a run. */
  public sealed interface Result {

    /** The rules held after every step. */
    record Held(Tally tally) implements Result {}

    /** They did not after this one; the run ended there. */
    record Failed(Failure failure) implements Result {}
  }

  /** Durable jobs run before the day, before the work and after it, by each site's own wall. */
  private static final LocalTime MORNING = LocalTime.of(6, 0);

  private static final LocalTime EVENING = LocalTime.of(17, 30);

  private final Opening opening;
  private final List<Happening> happenings;
  private final Watch watch;
  private final Faults faults;
  private final Jobs jobs;
  private final Outcomes outcomes;
  private final Receipts receipts;
  private final Lanes lanes;
  private final TurnableClock clock;

  Simulation(
      Opening opening,
      List<Happening> happenings,
      Watch watch,
      Faults faults,
      Jobs jobs,
      Outcomes outcomes,
      Receipts receipts,
      Lanes lanes,
      TurnableClock clock) {
    this.opening = opening;
    this.happenings =
        happenings.stream().sorted(Comparator.comparingInt(Happening::order)).toList();
    this.watch = watch;
    this.faults = faults;
    this.jobs = jobs;
    this.outcomes = outcomes;
    this.receipts = receipts;
    this.lanes = lanes;
    this.clock = clock;
  }

  /**
   * @param run a name that no other run on this database has
   * @param afterEachDay told how many days have passed
   */
  public Result run(Settings settings, String run, Consumer<Integer> afterEachDay) {
    return run(settings, run, settings.first().atTime(5, 0).toInstant(UTC), afterEachDay);
  }

  /**
   * Goes on from where the process was killed. The day is begun again, as people do who do not know
   * how far they had come.
   *
   * @param given the receipts of what was acknowledged before, in order: all must be true
   */
  Result resume(
      Settings settings, String run, List<Receipt> given, Consumer<Integer> afterEachDay) {
    var last = given.stream().map(Receipt::at).max(Comparator.naturalOrder());
    var lost = receipts.lost(given);
    if (!lost.isEmpty()) {
      var cause = new IllegalStateException(lost.size() + " acknowledged steps are lost: " + lost);
      return new Result.Failed(
          new Failure(settings, 0, "the start after a kill", List.of(), cause));
    }
    return last.isEmpty()
        ? run(settings, run, afterEachDay)
        : run(settings, run, last.get().plusSeconds(1), afterEachDay);
  }

  private Result run(Settings settings, String run, Instant from, Consumer<Integer> afterEachDay) {
    clock.turnTo(from);
    jobs.begin();
    var sites = opening.open(run, settings.patients());
    var tally = new Tally();
    var today = (int) settings.first().until(LocalDate.ofInstant(from, UTC), ChronoUnit.DAYS);
    try {
      for (int number = today; number < settings.days(); number++) {
        live(new Day(settings, number, sites), tally);
        afterEachDay.accept(number + 1);
      }
      outcomes.count(sites, tally);
      return new Result.Held(tally);
    } catch (Broken broken) {
      return new Result.Failed(broken.failure());
    }
  }

  private void live(Day day, Tally tally) {
    var powerCut = PowerCut.on(day, faults, tally);
    var attempts = new Attempts(day, faults, powerCut, tally);
    var steps = new Steps(watch, attempts, powerCut, receipts, clock, lanes, tally, day);
    for (var site : day.sites()) {
      runJobs(day.at(site, MORNING), steps);
      for (var happening : happenings) {
        if (happening.order() == WorkingHours.ORDER) {
          runJobs(clock.instant(), steps);
        }
        happening.on(day, site, steps);
      }
      runJobs(day.at(site, EVENING), steps);
    }
    steps.require("the end of the day", () -> watch.serviceAfterJobs(day.sites()));
  }

  private void runJobs(Instant at, Steps steps) {
    steps.turnTo(at);
    jobs.run();
  }
}
