package org.carewright.simulation;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Runs a simulation and, when it fails, looks for a smaller one that fails too. */
@Component
@ConditionalOnProperty("carewright.simulation")
public class Runs {

  private final Simulation simulation;
  private final Receipts receipts;
  private final AtomicInteger number = new AtomicInteger();
  private final long started = System.nanoTime();

  Runs(Simulation simulation, Receipts receipts) {
    this.simulation = simulation;
    this.receipts = receipts;
  }

  public Simulation.Result run(Settings settings, Consumer<Integer> afterEachDay) {
    return simulation.run(settings, name(), afterEachDay);
  }

  /**
   * Runs, or goes on with, the one simulation on this database, whose process may be killed.
   *
   * @param before what was acknowledged to whoever watches, until the process was killed
   * @param witness told of each step when it is committed
   */
  public Simulation.Result survive(
      Settings settings,
      List<Receipt> before,
      Consumer<Receipt> witness,
      Consumer<Integer> afterEachDay) {
    receipts.give(witness);
    return simulation.resume(settings, "under fire", before, afterEachDay);
  }

  /** The smallest failing run that is found, with its failure. */
  public Failure shrink(Failure failure) {
    var last = new Failure[] {failure};
    new Shrinking(
            smaller -> {
              if (run(smaller, day -> {}) instanceof Simulation.Result.Failed(var failed)) {
                last[0] = failed;
                return true;
              }
              return false;
            })
        .of(failure.settings(), failure.day());
    return last[0];
  }

  private String name() {
    return Long.toString(started, 36) + "-" + number.incrementAndGet();
  }
}
