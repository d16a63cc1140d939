package org.carewright.access.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Checks passwords, and locks an account for a while after too many wrong ones. */
@Repository
class Accounts {

  static final int ATTEMPTS = 5;
  static final Duration LOCKED_FOR = Duration.ofMinutes(15);

  sealed interface Attempt {
    record Right(Account account) implements Attempt {}

    record Wrong() implements Attempt {}

    record Locked() implements Attempt {}
  }

  private record Stored(UUID staff, String username, String hash, @Nullable Instant lockedUntil) {}

  private final JdbcClient jdbc;
  private final PasswordEncoder passwords;
  private final Clock clock;

  /** Compared with when there is no such account, so that answers take the same time. */
  private final String nobody;

  Accounts(JdbcClient jdbc, PasswordEncoder passwords, Clock clock) {
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.clock = clock;
    this.nobody = String.valueOf(passwords.encode("nobody"));
  }

  @Transactional
  Attempt attempt(String username, String password) {
    var found = find(username.toLowerCase(Locale.ROOT).strip());
    if (found.isEmpty()) {
      passwords.matches(password, nobody);
      return new Attempt.Wrong();
    }
    var stored = found.get();
    var lockedUntil = stored.lockedUntil();
    if (lockedUntil != null && lockedUntil.isAfter(clock.instant())) {
      return new Attempt.Locked();
    }
    if (!passwords.matches(password, stored.hash())) {
      return fail(stored);
    }
    jdbc.sql("update account set failed_attempts = 0, locked_until = null where staff_id = :id")
        .param("id", stored.staff())
        .update();
    return new Attempt.Right(new Account(stored.staff(), stored.username()));
  }

  private Attempt fail(Stored stored) {
    var locked =
        jdbc.sql(
                """
                update account set
                  failed_attempts = case when failed_attempts + 1 >= :most then 0
                    else failed_attempts + 1 end,
                  locked_until = case when failed_attempts + 1 >= :most
                    then cast(:until as timestamptz) end
                where staff_id = :id
                returning locked_until is not null\
                """)
            .param("most", ATTEMPTS)
            .param("until", Timestamp.from(clock.instant().plus(LOCKED_FOR)))
            .param("id", stored.staff())
            .query(Boolean.class)
            .single();
    return locked ? new Attempt.Locked() : new Attempt.Wrong();
  }

  /** Locks the row, so that attempts at the same time are all counted. */
  private Optional<Stored> find(String username) {
    return jdbc.sql(
            """
            select a.staff_id, a.username, a.password_hash, a.locked_until
            from account a join staff s on s.id = a.staff_id
            where a.username = :username and s.active
            for update of a\
            """)
        .param("username", username)
        .query((row, n) -> {
          var until = row.getTimestamp("locked_until");
          return new Stored(
              row.getObject("staff_id", UUID.class),
              row.getString("username"),
              row.getString("password_hash"),
              until == null ? null : until.toInstant());
        })
        .optional();
  }
}
