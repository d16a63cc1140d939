package org.carewright.sample;

import java.time.Clock;
import javax.sql.DataSource;
import org.carewright.platform.TurnableClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("carewright.demo")
class SampleConfiguration {

  @Bean
  @Primary
  TurnableClock sampleClock() {
    return new TurnableClock(Clock.systemUTC());
  }

  /** A sample that was interrupted while it was made is made again from nothing. */
  @Bean
  FlywayMigrationStrategy freshUnlessFinished(DataSource database) {
    return flyway -> {
      if (isUnfinished(JdbcClient.create(database))) {
        JdbcClient.create(database)
            .sql(
                "drop schema if exists fhir cascade; drop schema public cascade; create schema public")
            .update();
      }
      flyway.migrate();
    };
  }

  private static boolean isUnfinished(JdbcClient jdbc) {
    var known =
        jdbc.sql("select to_regclass('public.sample_load') is not null")
            .query(Boolean.class)
            .single();
    return known
        && jdbc.sql("select exists (select 1 from sample_load where finished_at is null)")
            .query(Boolean.class)
            .single();
  }
}
