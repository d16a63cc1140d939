package org.carewright.lead;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks again and again for offers whose time has come; one process of many does it. */
@Configuration(proxyBeanMethods = false)
class OffersJob {

  @Bean
  RecurringTask<Void> offersDueTask(
      ObjectProvider<OffersDue> offers, @Value("${carewright.jobs-every}") Duration every) {
    return Tasks.recurring("offers-due", FixedDelay.of(every))
        .execute((instance, context) -> offers.getObject().pass());
  }
}
