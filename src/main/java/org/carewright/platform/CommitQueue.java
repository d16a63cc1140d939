package org.carewright.platform;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What waits for the end of one transaction. */
final class CommitQueue implements TransactionSynchronization {

  private final Map<AtCommit<?, ?>, Map<?, ?>> waiting = new LinkedHashMap<>();
  private @Nullable AtCommit<?, ?> running;

  private CommitQueue() {}

  static CommitQueue current() {
    if (TransactionSynchronizationManager.getResource(CommitQueue.class)
        instanceof CommitQueue there) {
      return there;
    }
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("There is no transaction at whose end this could be done");
    }
    var queue = new CommitQueue();
    TransactionSynchronizationManager.bindResource(CommitQueue.class, queue);
    TransactionSynchronizationManager.registerSynchronization(queue);
    return queue;
  }

  <K, V> void put(AtCommit<K, V> work, K key, V value) {
    if (work != running) {
      of(work).put(key, value);
    }
  }

  @SuppressWarnings("unchecked")
  private <K, V> Map<K, V> of(AtCommit<K, V> work) {
    return (Map<K, V>) waiting.computeIfAbsent(work, w -> new LinkedHashMap<K, V>());
  }

  /** One may have more for the next, so that nobody is done until nothing waits any more. */
  @Override
  public void beforeCommit(boolean readOnly) {
    while (!waiting.isEmpty()) {
      run(waiting.keySet().stream().min(Comparator.comparing(AtCommit::turn)).orElseThrow());
    }
  }

  private <K, V> void run(AtCommit<K, V> next) {
    var all = of(next);
    waiting.remove(next);
    running = next;
    try {
      next.run(all);
    } finally {
      running = null;
    }
  }

  /** Before anything else that waits for the end, which may want to see what has become of it. */
  @Override
  public int getOrder() {
    return 0;
  }

  @Override
  public void beforeCompletion() {
    TransactionSynchronizationManager.unbindResourceIfPossible(CommitQueue.class);
  }

  @Override
  public void suspend() {
    TransactionSynchronizationManager.unbindResourceIfPossible(CommitQueue.class);
  }

  @Override
  public void resume() {
    TransactionSynchronizationManager.bindResource(CommitQueue.class, this);
  }
}
