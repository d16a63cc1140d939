package org.carewright.platform;

import java.util.Map;
import java.util.function.Consumer;

/**
 * Work that is done once, at the end of the transaction that asked for it, however often it was
 * asked for: what is put last under a key counts. It belongs to the transaction, and whatever it
 * throws ends it.
 */
public final class AtCommit<K, V> {

  /** Whose turn it is first: books are kept before what has become of them is published. */
  public enum Turn {
    BOOKKEEPING,
    PUBLICATION
  }

  private final Turn turn;
  private final Consumer<Map<K, V>> work;

  /**
   * @param work what it puts here itself while it runs is not done again
   */
  public AtCommit(Turn turn, Consumer<Map<K, V>> work) {
    this.turn = turn;
    this.work = work;
  }

  /** Within a transaction only. */
  public void put(K key, V value) {
    CommitQueue.current().put(this, key, value);
  }

  Turn turn() {
    return turn;
  }

  void run(Map<K, V> all) {
    work.accept(all);
  }
}
