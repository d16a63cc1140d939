package org.carewright.simulation;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Does what concerns different people side by side, as a service with hundreds of staff does. */
@Component
@ConditionalOnProperty("carewright.simulation")
class Lanes implements DisposableBean {

  private static final int WIDTH = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

  private final ExecutorService lanes =
      Executors.newFixedThreadPool(WIDTH, Thread.ofPlatform().daemon().name("lane-", 1).factory());

  /** Returns when all are done. Of those that failed, the first in their order is thrown. */
  void run(List<? extends Runnable> all) {
    var running = all.stream().map(one -> CompletableFuture.runAsync(one, lanes)).toList();
    RuntimeException failure = null;
    for (var one : running) {
      try {
        one.join();
      } catch (CompletionException e) {
        var cause = e.getCause() instanceof RuntimeException thrown ? thrown : e;
        failure = failure == null ? cause : failure;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public void destroy() {
    lanes.shutdownNow();
  }
}
