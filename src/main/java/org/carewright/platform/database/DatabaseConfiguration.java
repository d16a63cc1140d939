package org.carewright.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import org.carewright.platform.Home;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  /** CAREWRIGHT_DATABASE_URL names any PostgreSQL 15 or later, with its user and password in it. */
  @Bean
  @ConditionalOnProperty("carewright.database-url")
  HikariDataSource namedDatabase(DatabaseUrl url) {
    var pool = new Pool();
    pool.setJdbcUrl(url.jdbc());
    return pool;
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(
      name = "carewright.database-url",
      matchIfMissing = true,
      havingValue = "false")
  static class Own {

    @Bean(destroyMethod = "close")
    OwnPostgres ownPostgres(Home home, @Value("${carewright.binaries:}") String binaries)
        throws IOException {
      var folder = home.folder().resolve("database");
      return OwnPostgres.start(
          folder, binaries.isBlank() ? folder.resolve("binaries") : Path.of(binaries));
    }

    @Bean
    HikariDataSource ownDatabase(OwnPostgres postgres) {
      var pool = new Pool();
      pool.setJdbcUrl(postgres.url());
      pool.setUsername("postgres");
      pool.setPassword(postgres.password());
      return pool;
    }
  }
}
