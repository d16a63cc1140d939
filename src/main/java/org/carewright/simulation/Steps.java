package org.carewright.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.carewright.platform.BrokenRule;
import org.carewright.platform.Problem;
import org.carewright.platform.TurnableClock;
import org.carewright.safety.Breach;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Takes the steps of a day one by one: each is a transaction or several of the application, after
 * which the rules must hold for the patient it was about. Some die before their commit.
 */
final class Steps {

  private static final double CRASHES = 0.04;

  private final Watch watch;
  private final Faults faults;
  private final TurnableClock clock;
  private final Tally tally;
  private final Day day;
  private final Random chance;

  Steps(Watch watch, Faults faults, TurnableClock clock, Tally tally, Day day) {
    this.watch = watch;
    this.faults = faults;
    this.clock = clock;
    this.tally = tally;
    this.day = day;
    this.chance = day.chance(-1);
  }

  Tally tally() {
    return tally;
  }

  void turnTo(Instant moment) {
    if (moment.isAfter(clock.instant())) {
      clock.turnTo(moment);
    }
  }

  /**
   * @param what in a few words, for the tally and for the report of a failure
   */
  void take(String what, Resident about, Runnable step) {
    clock.pass(Duration.ofSeconds(20));
    attempt(what, step);
    require(what, watch.patient(about.id()));
  }

  private void attempt(String what, Runnable step) {
    var crashes = day.settings().has(Trouble.CRASHES) && chance.nextDouble() < CRASHES;
    try {
      if (crashes) {
        faults.crashAfter(step);
        tally.count("crashes before a commit");
      } else {
        step.run();
        tally.count(what);
      }
    } catch (RuntimeException e) {
      refused(what, e);
    }
  }

  /** The same for what is about many patients: the whole service is looked at afterwards. */
  void take(String what, Runnable step) {
    clock.pass(Duration.ofSeconds(20));
    attempt(what, step);
    require(what, watch.service(day.sites()));
  }

  /** Several people at the same moment; one of them may be refused, the rules hold afterwards. */
  void race(String what, Resident about, List<Runnable> steps) {
    clock.pass(Duration.ofSeconds(20));
    // A thread each: a shared pool of few processors would take them one by one.
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = steps.stream().map(step -> CompletableFuture.runAsync(step, threads)).toList();
      for (var one : running) {
        try {
          one.join();
        } catch (CompletionException e) {
          refused(what, Objects.requireNonNullElse(e.getCause(), e));
        }
      }
    }
    tally.count(what);
    require(what, watch.patient(about.id()));
  }

  /** The database or the application said no, as they should; anything else is a fault. */
  private void refused(String what, Throwable why) {
    if (BrokenRule.behind(why).isPresent()) {
      tally.count("refused by the database: " + what);
    } else if (why instanceof Problem problem && problem.kind() != Problem.Kind.FAULT) {
      tally.count("refused by the application: " + what);
    } else if (why instanceof ConcurrencyFailureException) {
      // Two transactions in each other's way: the database ended one, whole, as if it never was.
      tally.count("ended by the database for another: " + what);
    } else {
      throw broken(what, List.of(), why);
    }
  }

  void require(String what, List<Breach> breaches) {
    if (!breaches.isEmpty()) {
      throw broken(what, breaches, null);
    }
  }

  private Broken broken(String what, List<Breach> breaches, @Nullable Throwable cause) {
    return new Broken(new Failure(day.settings(), day.number(), what, breaches, cause));
  }
}
