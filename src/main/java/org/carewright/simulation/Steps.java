package org.carewright.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.carewright.platform.TurnableClock;
import org.carewright.safety.Breach;

/**
 * Takes the steps of a day: each is a transaction or several of the application, after which the
 * rules must hold for the people it was about.
 */
final class Steps {

  private static final Duration BETWEEN = Duration.ofSeconds(20);

  private final Watch watch;
  private final Attempts attempts;
  private final PowerCut powerCut;
  private final Receipts receipts;
  private final TurnableClock clock;
  private final Lanes lanes;
  private final Tally tally;
  private final Day day;
  private final Map<Resident, Integer> taken = new ConcurrentHashMap<>();

  Steps(
      Watch watch,
      Attempts attempts,
      PowerCut powerCut,
      Receipts receipts,
      TurnableClock clock,
      Lanes lanes,
      Tally tally,
      Day day) {
    this.watch = watch;
    this.attempts = attempts;
    this.powerCut = powerCut;
    this.receipts = receipts;
    this.clock = clock;
    this.lanes = lanes;
    this.tally = tally;
    this.day = day;
  }

  Tally tally() {
    return tally;
  }

  void turnTo(Instant moment) {
    if (moment.isAfter(clock.instant())) {
      clock.turnTo(moment);
    }
  }

  /** A little later: what one person does in a row does not happen at one instant. */
  void pass() {
    clock.pass(BETWEEN);
  }

  /**
   * Many go about their errands at the same moment, no two of them about the same person, so that
   * what happens does not depend on who is quicker.
   */
  void together(List<Errand> errands) {
    if (errands.stream().map(Errand::about).distinct().count() < errands.size()) {
      throw new IllegalArgumentException("Two errands are about the same person");
    }
    pass();
    sideBySide(errands.stream().map(Errand::goes).toList());
  }

  /** The same for what is about nobody yet. */
  void sideBySide(List<Runnable> all) {
    lanes.run(all.stream().map(one -> (Runnable) () -> unlessCutOff(one)).toList());
  }

  private void unlessCutOff(Runnable one) {
    try {
      one.run();
    } catch (RuntimeException e) {
      if (!powerCut.isBehind(e)) {
        throw e;
      }
      tally.count("cut off by the database's death");
    }
  }

  /**
   * @param what in a few words, for the tally and for the report of a failure
   */
  void take(String what, Resident about, Runnable step) {
    var nth = taken.merge(about, 1, Integer::sum);
    var done = attempts.make(what, day.chance(about, 300_000 + nth), step);
    require(what, () -> watch.patient(about.id()));
    if (done) {
      receipts.acknowledge(what, about);
    }
  }

  /** The same for what is about a colleague, and so about everyone they have work for. */
  void take(String what, Worker about, Runnable step) {
    var people = new HashSet<>(watch.patientsOf(about));
    attempts.make(what, day.chance(about.viewer().name().hashCode()), step);
    people.addAll(watch.patientsOf(about));
    require(what, () -> watch.patients(people));
  }

  /** Several people at the same moment; one of them may be refused, the rules hold afterwards. */
  void race(String what, Resident about, List<Runnable> people) {
    pass();
    Race.run(people).forEach(failure -> attempts.refused(what, failure));
    tally.count(what);
    require(what, () -> watch.patient(about.id()));
  }

  void require(String what, Supplier<? extends Collection<Breach>> asked) {
    var breaches = powerCut.read(asked);
    if (!breaches.isEmpty()) {
      throw new Broken(
          new Failure(day.settings(), day.number(), what, List.copyOf(breaches), null));
    }
  }
}
