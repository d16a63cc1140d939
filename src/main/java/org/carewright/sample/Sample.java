package org.carewright.sample;

import java.sql.Timestamp;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the sample at the first start of the demonstration, before its address is told. */
@Component
@ConditionalOnProperty("carewright.demo")
class Sample implements ApplicationRunner {

  private final JdbcClient jdbc;
  private final SampleClock clock;
  private final Casting casting;

  Sample(JdbcClient jdbc, SampleClock clock, Casting casting) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.casting = casting;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (isThere()) {
      return;
    }
    jdbc.sql("insert into sample_load default values").update();
    casting.cast();
    clock.release();
    jdbc.sql("update sample_load set finished_at = :now")
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private boolean isThere() {
    return jdbc.sql("select exists (select 1 from sample_load)").query(Boolean.class).single();
  }
}
