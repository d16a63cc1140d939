package org.carewright.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** People who do something at the same moment, each in a thread of their own. */
final class Race {

  private Race() {}

  /** Lets all go at once, and returns what those have thrown who came to grief. */
  static List<Throwable> run(List<Runnable> people) {
    var start = new CyclicBarrier(people.size());
    var running = new ArrayList<FutureTask<Void>>();
    for (var person : people) {
      var task = new FutureTask<>(ready(start, person));
      running.add(task);
      Thread.ofPlatform().daemon().name("race-" + running.size()).start(task);
    }
    var failures = new ArrayList<Throwable>();
    for (var task : running) {
      try {
        task.get();
      } catch (ExecutionException e) {
        failures.add(e.getCause() == null ? e : e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        failures.add(e);
      }
    }
    return failures;
  }

  private static Callable<Void> ready(CyclicBarrier start, Runnable person) {
    return () -> {
      try {
        start.await();
      } catch (BrokenBarrierException e) {
        throw new IllegalStateException("The race did not begin", e);
      }
      person.run();
      return null;
    };
  }
}
