package org.carewright.record.intake;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportTask {

  static final String NAME = "import";

  /** Its instance is the run's id, so that a run is asked for once. */
  @Bean
  OneTimeTask<Void> importTask(ObjectProvider<ImportJob> job) {
    return Tasks.oneTime(NAME)
        .execute((instance, context) -> job.getObject().run(UUID.fromString(instance.getId())));
  }
}
