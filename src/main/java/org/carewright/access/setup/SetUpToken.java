package org.carewright.access.setup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.carewright.access.SetUpLink;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proves that whoever opens the set-up page started the program: printed there, kept nowhere. */
@Component
class SetUpToken implements SetUpLink {

  private final JdbcClient jdbc;
  private final String value;

  SetUpToken(JdbcClient jdbc) {
    this.jdbc = jdbc;
    var bytes = new byte[18];
    new SecureRandom().nextBytes(bytes);
    this.value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public Optional<String> path() {
    return isOver() ? Optional.empty() : Optional.of("/set-up/" + value);
  }

  boolean opens(String given) {
    return MessageDigest.isEqual(bytes(given), bytes(value)) && !isOver();
  }

  private boolean isOver() {
    return jdbc.sql("select exists (select from account)").query(Boolean.class).single();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
