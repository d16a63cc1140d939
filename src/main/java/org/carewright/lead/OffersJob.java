package org.carewright.lead;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Looks every minute for offers whose time has come; one process of many does it. */
@Configuration(proxyBeanMethods = false)
class OffersJob {

  static final String NAME = "offers-due";

  @Bean
  RecurringTask<Void> offersDueTask(ObjectProvider<OffersDue> offers) {
    return Tasks.recurring(NAME, FixedDelay.ofMinutes(1))
        .execute((instance, context) -> offers.getObject().pass());
  }

  @Bean
  Begin offersDueBegin(ObjectProvider<SchedulerClient> jobs, Clock clock) {
    return new Begin(jobs, clock);
  }

  /** Asked for once and for all; where it is asked for already, nothing changes. */
  record Begin(ObjectProvider<SchedulerClient> jobs, Clock clock) {

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
      jobs.getObject()
          .scheduleIfNotExists(
              new TaskInstance<Void>(NAME, RecurringTask.INSTANCE), clock.instant());
    }
  }
}
