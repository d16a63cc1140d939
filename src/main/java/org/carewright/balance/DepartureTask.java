package org.carewright.balance;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DepartureTask {

  static final String NAME = "departure";

  /** Its instance is the departure's id, so that it is asked for once. */
  @Bean
  OneTimeTask<Void> departureOfTheDay(ObjectProvider<LastDay> lastDay) {
    return Tasks.oneTime(NAME)
        .execute((instance, context) -> lastDay.getObject().end(DepartureId.of(instance.getId())));
  }
}
