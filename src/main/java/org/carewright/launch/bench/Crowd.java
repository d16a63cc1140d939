package org.carewright.launch.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Many doing the same thing at the same time.
 *
 * @param pause milliseconds that each rests between two times; 0 to go on at once
 */
record Crowd(int size, int times, int pause) {

  Crowd(int size, int times) {
    this(size, times, 0);
  }

  /** One thing to do; told who does it and how often they have done it. */
  interface Deed {
    void done(int who, int time) throws Exception;
  }

  Timings of(Deed deed) throws InterruptedException, ExecutionException {
    try (var threads = Executors.newFixedThreadPool(size)) {
      var running = new ArrayList<Future<long[]>>();
      for (int who = 0; who < size; who++) {
        var me = who;
        running.add(threads.submit(() -> timed(me, deed)));
      }
      return new Timings(joined(running));
    }
  }

  private long[] timed(int who, Deed deed) throws Exception {
    var nanos = new long[times];
    for (int time = 0; time < times; time++) {
      var begun = System.nanoTime();
      deed.done(who, time);
      nanos[time] = System.nanoTime() - begun;
      Thread.sleep(pause);
    }
    return nanos;
  }

  private static long[] joined(List<Future<long[]>> running)
      throws InterruptedException, ExecutionException {
    var all = new ArrayList<Long>();
    for (var one : running) {
      for (var nanos : one.get()) {
        all.add(nanos);
      }
    }
    return all.stream().mapToLong(Long::longValue).toArray();
  }
}
