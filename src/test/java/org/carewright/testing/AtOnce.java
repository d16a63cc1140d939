package org.carewright.testing;

import java.util.concurrent.Executor;

/**
 * For what must happen at once. The common pool has one thread on a machine of two processors, and
 * what is given to it happens in turn: nothing would be proven.
 */
public final class AtOnce {

  /** A thread for each. */
  public static final Executor THREADS = task -> Thread.ofPlatform().daemon().start(task);

  private AtOnce() {}
}
