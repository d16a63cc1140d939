package org.carewright.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carewright.access.StaffId;
import org.carewright.platform.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * E-mails on their way. One is written with the notices it tells of, claimed before each attempt
 * and marked after it, each in a transaction of its own: after a crash between sending and marking
 * it goes out once more, with the same Message-ID, and nothing worse.
 */
@Repository
@Transactional
class Outbox {

  private static final int ATTEMPTS = 20;
  private static final Duration LONGEST = Duration.ofHours(4);

  private static final String WAITING =
      """
      n.by_email and n.email_id is null and n.seen_at is null and n.settled_at is null
        and n.deliver_at <= :now\
      """;

  private final JdbcClient jdbc;
  private final Preferences preferences;
  private final Ids ids;
  private final Clock clock;
  private final String address;

  Outbox(
      JdbcClient jdbc,
      Preferences preferences,
      Ids ids,
      Clock clock,
      @Value("${carewright.public-url}") String address) {
    this.jdbc = jdbc;
    this.preferences = preferences;
    this.ids = ids;
    this.clock = clock;
    this.address = address.replaceAll("/+$", "");
  }

  /** Who has something to be told by e-mail now, and an address. */
  @Transactional(readOnly = true)
  List<StaffId> recipients() {
    return jdbc.sql(
            """
            select distinct n.staff_id from notice n join staff s on s.id = n.staff_id
            where s.active and s.email like '%@%' and
            """
                + WAITING)
        .param("now", Timestamp.from(clock.instant()))
        .query((row, n) -> new StaffId(row.getObject(1, UUID.class)))
        .list();
  }

  /** Puts all that waits for a person into one e-mail; whoever was first has done it. */
  void write(StaffId to) {
    var counts = new EnumMap<NoticeKind, Integer>(NoticeKind.class);
    var patients = new HashSet<UUID>();
    var waiting =
        jdbc.sql(
                "select n.id, n.kind, n.patient_id from notice n where n.staff_id = :to and "
                    + WAITING
                    + " order by n.id for update skip locked")
            .param("to", to.value())
            .param("now", Timestamp.from(clock.instant()))
            .query((row, n) -> {
              counts.merge(NoticeKind.valueOf(row.getString("kind")), 1, Integer::sum);
              var patient = row.getObject("patient_id", UUID.class);
              if (patient != null) {
                patients.add(patient);
              }
              return row.getObject("id", UUID.class);
            })
            .list();
    if (!waiting.isEmpty()) {
      insert(to, counts, patients.size(), waiting);
    }
  }

  private void insert(
      StaffId to, EnumMap<NoticeKind, Integer> counts, int patients, List<UUID> notices) {
    var id = ids.next();
    var givenName =
        jdbc.sql("select given_name from staff where id = :to")
            .param("to", to.value())
            .query(String.class)
            .single();
    var text = EmailText.of(givenName, counts, patients, preferences.of(to).rhythm(), address);
    jdbc.sql(
            """
            insert into notice_email (staff_id, id, address, subject, body, made_at, next_try_at)
            select id, :id, email, :subject, :body, :now, :now from staff where id = :to\
            """)
        .param("to", to.value())
        .param("id", id)
        .param("subject", text.subject())
        .param("body", text.body())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    jdbc.sql("update notice set email_id = :id where staff_id = :to and id = any(:notices)")
        .param("to", to.value())
        .param("id", id)
        .param("notices", notices.toArray(UUID[]::new))
        .update();
  }

  /** The next one to send. It is tried by nobody else until its time comes again. */
  Optional<Email> claim() {
    var now = clock.instant();
    return jdbc.sql(
            """
            update notice_email e set attempts = e.attempts + 1,
              next_try_at = cast(:now as timestamptz)
                + least(interval '2 minutes' * power(2, e.attempts), cast(:longest as interval))
            where (e.staff_id, e.id) = (select staff_id, id from notice_email
              where next_try_at <= :now and sent_at is null and given_up_at is null
              order by next_try_at limit 1 for update skip locked)
            returning e.*\
            """)
        .param("now", Timestamp.from(now))
        .param("longest", LONGEST.toSeconds() + " seconds")
        .query((row, n) ->
            new Email(
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getObject("id", UUID.class),
                row.getString("address"),
                row.getString("subject"),
                row.getString("body"),
                row.getInt("attempts")))
        .optional();
  }

  void sent(Email email) {
    mark(email, "sent_at = :now, problem = null", "");
  }

  /** It stays for another attempt, unless there have been enough over some days. */
  void failed(Email email, String problem) {
    var ends = email.attempts() >= ATTEMPTS ? ", given_up_at = :now" : "";
    mark(email, "problem = :problem" + ends, problem);
  }

  private void mark(Email email, String change, String problem) {
    jdbc.sql(
            "update notice_email set "
                + change
                + " where staff_id = :to and id = :id and sent_at is null and given_up_at is null")
        .param("now", Timestamp.from(clock.instant()))
        .param("problem", problem)
        .param("to", email.to().value())
        .param("id", email.id())
        .update();
  }

  /** Whether the last e-mail to a person did not get through. */
  @Transactional(readOnly = true)
  boolean isFailing(StaffId to) {
    return jdbc.sql(
            """
            select coalesce((select problem is not null from notice_email
              where staff_id = :to order by made_at desc limit 1), false)\
            """)
        .param("to", to.value())
        .query(Boolean.class)
        .single();
  }
}
