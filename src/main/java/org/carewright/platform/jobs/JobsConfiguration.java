package org.carewright.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Runs the jobs that modules declare as {@code Task} beans. A job asked for through the {@code
 * SchedulerClient} is asked for in the caller's transaction; one whose process died is taken up
 * again within half a minute. Recurring ones run from the first start on, each on one node at a
 * time.
 */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

  private static final int AT_A_TIME = 4;

  @Bean
  SchedulerClient jobs(DataSource database, List<Task<?>> tasks) {
    return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database), tasks)
        .build();
  }

  @Bean(destroyMethod = "")
  Scheduler scheduler(DataSource database, List<Task<?>> tasks) {
    var recurring = recurring(tasks);
    var others = tasks.stream().filter(task -> !recurring.contains(task)).toList();
    return Scheduler.create(database, others)
        .startTasks(recurring)
        .threads(AT_A_TIME)
        .pollingInterval(Duration.ofSeconds(1))
        .heartbeatInterval(Duration.ofSeconds(5))
        .missedHeartbeatsLimit(5)
        .shutdownMaxWait(Duration.ofSeconds(10))
        .build();
  }

  private static List<RecurringTask<?>> recurring(List<Task<?>> tasks) {
    return tasks.stream()
        .filter(RecurringTask.class::isInstance)
        .<RecurringTask<?>>map(task -> (RecurringTask<?>) task)
        .toList();
  }

  /** Not in a simulation, which runs them by a clock of its own. */
  @Bean
  @ConditionalOnProperty(name = "carewright.jobs", havingValue = "started", matchIfMissing = true)
  Running running(ObjectProvider<Scheduler> scheduler) {
    return new Running(scheduler);
  }

  /** Jobs begin when all is up, and end before the database does. */
  static class Running {

    private final ObjectProvider<Scheduler> scheduler;

    Running(ObjectProvider<Scheduler> scheduler) {
      this.scheduler = scheduler;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
      scheduler.getObject().start();
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
      scheduler.getObject().stop();
    }
  }
}
