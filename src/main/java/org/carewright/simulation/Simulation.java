package org.carewright.simulation;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
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

  private static final List<LocalTime> JOBS =
      List.of(LocalTime.of(6, 0), LocalTime.of(9, 5), LocalTime.of(13, 0), LocalTime.of(17, 30));

  private final Opening opening;
  private final List<Happening> happenings;
  private final Watch watch;
  private final Faults faults;
  private final Jobs jobs;
  private final Outcomes outcomes;
  private final TurnableClock clock;

  Simulation(
      Opening opening,
      List<Happening> happenings,
      Watch watch,
      Faults faults,
      Jobs jobs,
      Outcomes outcomes,
      TurnableClock clock) {
    this.opening = opening;
    this.happenings =
        happenings.stream().sorted(Comparator.comparingInt(Happening::order)).toList();
    this.watch = watch;
    this.faults = faults;
    this.jobs = jobs;
    this.outcomes = outcomes;
    this.clock = clock;
  }

  /**
   * @param run a name that no other run on this database has
   * @param afterEachDay told how many days have passed
   */
  public Result run(Settings settings, String run, Consumer<Integer> afterEachDay) {
    clock.turnTo(settings.first().atTime(5, 0).atZone(java.time.ZoneOffset.UTC).toInstant());
    jobs.begin();
    var sites = opening.open(run, settings.patients());
    var tally = new Tally();
    try {
      for (int number = 0; number < settings.days(); number++) {
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
    var steps = new Steps(watch, faults, clock, tally, day);
    var restart = restartAt(day);
    for (var happening : happenings) {
      for (var site : day.sites()) {
        happening.on(day, site, steps);
      }
      runJobs(day, steps, happening);
      if (restart-- == 0) {
        faults.killDatabase();
        tally.count("database killed and restarted");
        steps.require("the database's restart", watch.service(day.sites()));
      }
    }
    steps.turnTo(day.at(day.sites().getLast(), JOBS.getLast()));
    jobs.run();
    steps.require("the end of the day", watch.serviceAfterJobs(day.sites()));
  }

  /** Before the first and after each group of happenings, as the day goes on. */
  private void runJobs(Day day, Steps steps, Happening after) {
    steps.turnTo(day.at(day.sites().getFirst(), JOBS.get(Math.min(2, after.order() / 25))));
    jobs.run();
  }

  /** After which happening the database dies today; less than 0 for a day without. */
  private int restartAt(Day day) {
    Random chance = day.chance(-2);
    var dies = day.settings().has(Trouble.RESTARTS) && chance.nextInt(45) == 0;
    return dies ? chance.nextInt(happenings.size()) : -1;
  }
}
