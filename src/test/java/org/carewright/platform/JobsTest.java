package org.carewright.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.util.List;
import org.carewright.testing.CarewrightTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The durable jobs, all alike: the tests' interval is a day. */
@CarewrightTest
class JobsTest {

  private static final String NOT_FOR_A_DAY =
      """
      select task_name from scheduled_tasks
      where not picked and last_success is not null
        and execution_time > last_success + interval '23 hours'\
      """;

  @Autowired List<RecurringTask<Void>> jobs;
  @Autowired JdbcClient jdbc;

  @Test
  @Timeout(60)
  void eachStartsByItselfAndComesAgainAsOftenAsIsConfigured() throws InterruptedException {
    var names = jobs.stream().map(RecurringTask::getName).toList();
    assertThat(names).hasSizeGreaterThan(5);
    var planned = jdbc.sql(NOT_FOR_A_DAY).query(String.class).list();
    for (int tries = 0; tries < 60 && !planned.containsAll(names); tries++) {
      Thread.sleep(500);
      planned = jdbc.sql(NOT_FOR_A_DAY).query(String.class).list();
    }
    assertThat(planned).containsAll(names);
  }
}
