package org.carewright.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The connections to the database. Whoever asks for one while the database is away is told within
 * seconds, and at once if that was found out a moment ago: a request asks several times, and must
 * not wait each time. While all are in use but the database answers, one waits for longer.
 */
final class Pool extends HikariDataSource {

  /** So long one waits before the question is put whether the database is there at all. */
  private static final Duration ROUND = Duration.ofSeconds(1);

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration REMEMBERED = Duration.ofSeconds(1);

  /** Said by PostgreSQL, and here, when there are no more connections to be had. */
  private static final String TOO_MANY_CONNECTIONS = "53300";

  private record Failure(long at, SQLException why) {}

  private volatile @Nullable Probe probe;
  private volatile @Nullable Failure last;

  Pool() {
    setPoolName("database");
    setMaximumPoolSize(16);
    setMinimumIdle(2);
    setConnectionTimeout(ROUND.toMillis());
    setValidationTimeout(ROUND.toMillis());
    setAutoCommit(true);
    // To make a connection may take longer than a person waits for it: the next one has it.
    addDataSourceProperty("loginTimeout", "5");
    addDataSourceProperty("tcpKeepAlive", "true");
    addDataSourceProperty("reWriteBatchedInserts", "true");
    addDataSourceProperty("ApplicationName", "carewright");
  }

  @Override
  public Connection getConnection() throws SQLException {
    failAgain();
    var begun = System.nanoTime();
    while (true) {
      try {
        return super.getConnection();
      } catch (SQLTransientConnectionException none) {
        if (!probe().isAnswered()) {
          last = new Failure(System.nanoTime(), none);
          throw none;
        }
        if (isPast(begun, PATIENCE)) {
          throw new SQLTransientConnectionException(
              "All connections to the database are in use", TOO_MANY_CONNECTIONS, none);
        }
      }
    }
  }

  private void failAgain() throws SQLException {
    var before = last;
    if (before != null && !isPast(before.at(), REMEMBERED)) {
      throw new SQLTransientConnectionException(before.why().getMessage(), before.why());
    }
  }

  private Probe probe() {
    var known = probe;
    if (known == null) {
      known = new Probe(getJdbcUrl(), getUsername(), getPassword());
      probe = known;
    }
    return known;
  }

  private static boolean isPast(long begun, Duration limit) {
    return System.nanoTime() - begun > limit.toNanos();
  }
}
