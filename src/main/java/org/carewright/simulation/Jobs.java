package org.carewright.simulation;

import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Runs the application's durable jobs when the turned clock says that they are due. */
@Component
@ConditionalOnProperty("carewright.simulation")
class Jobs {

  private final DataSource database;
  private final List<Task<?>> tasks;
  private final Clock clock;
  private final SettableClock now = new SettableClock();
  private @Nullable ManualScheduler scheduler;

  Jobs(DataSource database, List<Task<?>> tasks, Clock clock) {
    this.database = database;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** Every job that is due by now, once. */
  void run() {
    now.set(clock.instant());
    scheduler().runAnyDueExecutions();
  }

  private ManualScheduler scheduler() {
    if (scheduler == null) {
      scheduler = TestHelper.createManualScheduler(database, tasks).clock(now).build();
      for (var task : tasks) {
        if (task instanceof OnStartup recurring) {
          recurring.onStartup(scheduler, now);
        }
      }
    }
    return scheduler;
  }
}
