package org.carewright.testing;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A mistake in the program, of any kind: does harm at the end of a transaction in which something
 * happens, after everything that the program does in it.
 */
@TestComponent
public class Saboteur {

  private record Plan(Class<?> event, Runnable harm) {}

  private final AtomicReference<@Nullable Plan> plan = new AtomicReference<>();

  /** Once, the next time that such an event happens. */
  public void after(Class<?> event, Runnable harm) {
    plan.set(new Plan(event, harm));
  }

  public void rest() {
    plan.set(null);
  }

  @EventListener
  void on(Object event) {
    var now = plan.get();
    if (now != null && now.event().isInstance(event) && plan.compareAndSet(now, null)) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
              now.harm().run();
            }
          });
    }
  }
}
