package org.carewright.simulation;

import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs the application's durable jobs when the turned clock says that they are due. */
@Component
@ConditionalOnProperty("carewright.simulation")
class Jobs {

  private final DataSource database;
  private final List<Task<?>> tasks;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final SettableClock now = new SettableClock();
  private @Nullable ManualScheduler scheduler;

  Jobs(DataSource database, List<Task<?>> tasks, JdbcClient jdbc, Clock clock) {
    this.database = database;
    this.tasks = tasks;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A run begins: jobs that an earlier run on this database has planned for later are due now. */
  void begin() {
    now.set(clock.instant());
    scheduler();
    jdbc.sql("update scheduled_tasks set execution_time = :now where not picked")
        .param("now", Timestamp.from(clock.instant()))
        .update();
    run();
  }

  /** Every job that is due by now, once. */
  void run() {
    now.set(clock.instant());
    scheduler().runDeadExecutionDetection();
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
