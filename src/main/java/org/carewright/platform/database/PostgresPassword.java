package org.carewright.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import javax.sql.DataSource;

/** The password of our own PostgreSQL: random, made once, readable by the folder's owner only. */
record PostgresPassword(String value) {

  private static final String RULES =
      """
      # Written by Carewright: a password is asked of everyone, also on this machine.
      local all all scram-sha-256
      host all all 127.0.0.1/32 scram-sha-256
      host all all ::1/128 scram-sha-256
      """;

  static PostgresPassword of(Path folder) throws IOException {
    var file = folder.resolve("password");
    if (!Files.exists(file)) {
      var bytes = new byte[24];
      new SecureRandom().nextBytes(bytes);
      Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
      file.toFile().setReadable(false, false);
      file.toFile().setReadable(true, true);
    }
    return new PostgresPassword(Files.readString(file).strip());
  }

  /** A new cluster trusts every local connection: gives it the password and asks for it. */
  void require(DataSource database, Path data) throws IOException, SQLException {
    var rules = data.resolve("pg_hba.conf");
    if (Files.readString(rules).equals(RULES)) {
      return;
    }
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      // ALTER ROLE takes no parameters; the value is base64url, so it needs no escaping.
      statement.execute("alter role postgres password '" + value + "'");
      Files.writeString(rules, RULES);
      statement.execute("select pg_reload_conf()");
    }
  }
}
