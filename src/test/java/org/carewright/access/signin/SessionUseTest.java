package org.carewright.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Web;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarewrightTest
class SessionUseTest {

  @Autowired People people;
  @Autowired Web web;
  @Autowired JdbcClient jdbc;

  @Test
  void itIsWrittenOnceAMinuteRatherThanWithEveryPage() {
    var username = people.account(people.coordinator().staff());
    var visit = web.signIn(username);

    age(username, Duration.ofSeconds(30));
    var before = lastUsed(username);
    assertThat(visit.get("/account").status()).isEqualTo(200);
    assertThat(lastUsed(username)).isEqualTo(before);

    age(username, Duration.ofMinutes(1));
    assertThat(visit.get("/account").status()).isEqualTo(200);
    assertThat(lastUsed(username)).isGreaterThan(before);
  }

  /** A session is read once in a request; what another request ended is out with the next one. */
  @Test
  void aSessionThatWasEndedElsewhereIsOut() {
    var username = people.account(people.coordinator().staff());
    var visit = web.signIn(username);
    assertThat(visit.get("/account").status()).isEqualTo(200);
    jdbc.sql("delete from spring_session where principal_name = :name")
        .param("name", username)
        .update();
    assertThat(visit.get("/account").location()).startsWith("/sign-in");
  }

  private void age(String username, Duration by) {
    jdbc.sql(
            "update spring_session set last_access_time = last_access_time - :ms,"
                + " expiry_time = expiry_time - :ms where principal_name = :name")
        .param("ms", by.toMillis())
        .param("name", username)
        .update();
  }

  private long lastUsed(String username) {
    return jdbc.sql("select last_access_time from spring_session where principal_name = :name")
        .param("name", username)
        .query(Long.class)
        .single();
  }
}
