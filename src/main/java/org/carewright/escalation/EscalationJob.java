package org.carewright.escalation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs a pass every minute, on one node at a time, for as long as there is an installation. */
@Configuration(proxyBeanMethods = false)
class EscalationJob {

  @Bean
  RecurringTask<Void> escalationTask(
      ObjectProvider<Escalation> escalation, @Value("${carewright.jobs-every}") Duration every) {
    return Tasks.recurring("escalation", FixedDelay.of(every))
        .execute((instance, context) -> escalation.getObject().pass());
  }
}
