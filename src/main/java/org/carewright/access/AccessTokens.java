package org.carewright.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carewright.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The access tokens by which programs act for members of staff. A token is shown once, when it is
 * made; what is kept is its hash. It ends when it is revoked, when its day comes and when the
 * person leaves, at once here and within {@link RememberedTokens#FOR} on other nodes.
 */
@Repository
@Transactional
public class AccessTokens {

  /** Tells what it is to whoever, or whatever, finds one lying about. */
  private static final String PREFIX = "carewright_";

  /** That a token is in use is noted no more often. */
  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  /** A token as its owner sees it later. */
  public record Token(
      UUID id,
      String name,
      Scopes scopes,
      Instant created,
      Instant expires,
      @Nullable Instant lastUsed) {}

  private final JdbcClient jdbc;
  private final CurrentViewer viewers;
  private final RememberedTokens remembered;
  private final Ids ids;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  AccessTokens(
      JdbcClient jdbc, CurrentViewer viewers, RememberedTokens remembered, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.viewers = viewers;
    this.remembered = remembered;
    this.ids = ids;
    this.clock = clock;
  }

  /** Makes a token and returns it: the only time it is known. */
  public String issue(StaffId staff, String name, Scopes scopes, Duration lasting) {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    var token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var now = clock.instant();
    jdbc.sql(
            """
            insert into access_token (id, staff_id, name, secret_hash, scopes, created_at, expires_at)
            values (:id, :staff, :name, :hash, :scopes, :now, :expires)\
            """)
        .param("id", ids.next())
        .param("staff", staff.value())
        .param("name", name)
        .param("hash", hash(token))
        .param("scopes", scopes.toString())
        .param("now", Timestamp.from(now))
        .param("expires", Timestamp.from(now.plus(lasting)))
        .update();
    return token;
  }

  /** A person's tokens that still open something, the newest first. */
  @Transactional(readOnly = true)
  public List<Token> list(StaffId staff) {
    return jdbc.sql(
            """
            select id, name, scopes, created_at, expires_at, last_used_at from access_token
            where staff_id = :staff and revoked_at is null and expires_at > :now
            order by created_at desc, id\
            """)
        .param("staff", staff.value())
        .param("now", Timestamp.from(clock.instant()))
        .query((row, n) -> {
          var used = row.getTimestamp("last_used_at");
          return new Token(
              row.getObject("id", UUID.class),
              row.getString("name"),
              Scopes.parse(row.getString("scopes")).orElseThrow(),
              row.getTimestamp("created_at").toInstant(),
              row.getTimestamp("expires_at").toInstant(),
              used == null ? null : used.toInstant());
        })
        .list();
  }

  /** Ends one of a person's tokens; again, or another's, does nothing. */
  public void revoke(StaffId staff, UUID token) {
    jdbc.sql(
            """
            update access_token set revoked_at = :now
            where id = :id and staff_id = :staff and revoked_at is null\
            """)
        .param("id", token)
        .param("staff", staff.value())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    remembered.forget();
  }

  /** Who shows this token; empty when it opens nothing. Begins a transaction only to look it up. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public Optional<Bearer> find(String token) {
    if (!token.startsWith(PREFIX) || token.length() > 100) {
      return Optional.empty();
    }
    var hash = hash(token);
    return remembered.find(HexFormat.of().formatHex(hash), () -> look(hash));
  }

  private record Row(UUID id, StaffId staff, Scopes scopes) {}

  private Optional<Bearer> look(byte[] hash) {
    var now = clock.instant();
    var found =
        jdbc.sql(
                """
                select id, staff_id, scopes from access_token
                where secret_hash = :hash and revoked_at is null and expires_at > :now\
                """)
            .param("hash", hash)
            .param("now", Timestamp.from(now))
            .query((row, n) ->
                new Row(
                    row.getObject("id", UUID.class),
                    new StaffId(row.getObject("staff_id", UUID.class)),
                    Scopes.parse(row.getString("scopes")).orElseThrow()))
            .optional();
    found.ifPresent(row -> note(row.id(), now));
    return found.flatMap(
        row -> viewers.load(row.staff()).map(viewer -> new Bearer(row.id(), viewer, row.scopes())));
  }

  private void note(UUID token, Instant now) {
    jdbc.sql(
            """
            update access_token set last_used_at = :now
            where id = :id and (last_used_at is null or last_used_at < :before)\
            """)
        .param("id", token)
        .param("now", Timestamp.from(now))
        .param("before", Timestamp.from(now.minus(NOTED_EVERY)))
        .update();
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
