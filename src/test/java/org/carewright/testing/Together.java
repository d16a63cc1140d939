package org.carewright.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/**
 * Races: each side on a thread of its own, which all start at once. A shared pool has as few
 * threads as the machine has processors, and would run one side after the other.
 */
public final class Together {

  private static final int PATIENCE_SECONDS = 60;

  private Together() {}

  /** The answers in the order of the sides; throws what a side threw. */
  @SafeVarargs
  public static <T> List<T> run(Callable<? extends T>... sides) throws Exception {
    return run(List.of(sides));
  }

  /** The answers in the order of the sides; throws what a side threw. */
  public static <T> List<T> run(List<? extends Callable<? extends T>> sides) throws Exception {
    var start = new CyclicBarrier(sides.size());
    var running = new ArrayList<FutureTask<T>>();
    for (var side : sides) {
      var task =
          new FutureTask<T>(() -> {
            start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return side.call();
          });
      running.add(task);
      Thread.ofPlatform().daemon().start(task);
    }
    var answers = new ArrayList<T>();
    for (var one : running) {
      answers.add(answer(one));
    }
    return answers;
  }

  /** As many of the same at once. */
  public static <T> List<T> times(int count, Callable<T> side) throws Exception {
    return run(Collections.nCopies(count, side));
  }

  /** Called by each side in the middle: waits until the others are there, or cannot get there. */
  public static void meet(CountDownLatch all) {
    all.countDown();
    try {
      if (!all.await(5, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static <T> T answer(FutureTask<T> task) throws Exception {
    try {
      return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof Exception why ? why : failure;
    }
  }
}
