package org.carewright.platform.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.carewright.platform.Outage;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether the database is there, with a connection of its own. One asks at a time; who waited
 * for that takes its answer.
 */
final class Probe {

  private static final String PATIENCE_SECONDS = "1.5";
  private static final Duration FRESH = Duration.ofMillis(500);

  private final String url;
  private final Properties settings = new Properties();
  private long askedAt;
  private boolean asked;
  private boolean answered;

  Probe(String url, @Nullable String user, @Nullable String password) {
    this.url = url;
    settings.setProperty("loginTimeout", PATIENCE_SECONDS);
    settings.setProperty("ApplicationName", "carewright-probe");
    if (user != null) {
      settings.setProperty("user", user);
    }
    if (password != null) {
      settings.setProperty("password", password);
    }
  }

  synchronized boolean isAnswered() {
    if (!asked || System.nanoTime() - askedAt > FRESH.toNanos()) {
      answered = ask();
      asked = true;
      askedAt = System.nanoTime();
    }
    return answered;
  }

  /** A refusal is an answer too, unless the server says that it is stopping or starting. */
  private boolean ask() {
    try (var connection = DriverManager.getConnection(url, settings)) {
      return !connection.isClosed();
    } catch (SQLException refusal) {
      return !Outage.isBehind(refusal);
    }
  }
}
