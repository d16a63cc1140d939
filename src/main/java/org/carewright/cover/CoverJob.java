package org.carewright.cover;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Looks again and again for absences whose day has come. Looking, rather than keeping an
 * appointment for each, needs no care when days change, a crash falls between, or the clock is set.
 */
@Component
class CoverJob {

  private static final Logger log = LoggerFactory.getLogger(CoverJob.class);

  private final AbsenceRows rows;
  private final Turns turns;
  private final Clock clock;

  CoverJob(AbsenceRows rows, Turns turns, Clock clock) {
    this.rows = rows;
    this.turns = turns;
    this.clock = clock;
  }

  /** Each in a transaction of its own, those that end first; what fails is tried again. */
  void run() {
    for (var id : rows.listDue(clock.instant())) {
      try {
        turns.turn(id);
      } catch (RuntimeException failure) {
        log.error("Absence {} could not be turned; it is tried again", id, failure);
      }
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Schedule {
    @Bean
    RecurringTask<Void> coverTask(
        ObjectProvider<CoverJob> job, @Value("${carewright.jobs-every}") Duration every) {
      return Tasks.recurring("cover", FixedDelay.of(every))
          .execute((instance, context) -> job.getObject().run());
    }
  }
}
