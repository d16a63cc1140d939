package org.carewright.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A person's own notices, for them to read. */
@Repository
class NoticeList {

  static final int LIMIT = 300;

  private final JdbcClient jdbc;
  private final Clock clock;

  NoticeList(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What has been delivered, latest first; of patients the viewer may not see, no name. */
  List<NoticeLine> list(Viewer viewer, NoticeFilter filter) {
    return jdbc.sql(
            """
            select n.*, p.given_names, p.family_name
            from notice n left join patient p on p.patient_id = n.patient_id and %s
            where n.staff_id = :me and n.deliver_at <= :now %s %s
            order by n.deliver_at desc, n.id desc limit :limit\
            """
                .formatted(
                    Viewer.sees("n.patient_id"),
                    filter.all() ? "" : "and n.seen_at is null and n.settled_at is null",
                    filter.kind() == null ? "" : "and n.kind = :kind"))
        .params(viewer.params())
        .param("me", viewer.staff().value())
        .param("now", Timestamp.from(clock.instant()))
        .param("kind", filter.kind() == null ? "" : filter.kind().name())
        .param("limit", LIMIT)
        .query((row, n) -> line(row, viewer))
        .list();
  }

  /** Returns how many of them were new. */
  int markSeen(Viewer viewer, Collection<UUID> which) {
    return jdbc.sql(
            """
            update notice set seen_at = :now
            where staff_id = :me and id = any(:which) and seen_at is null and settled_at is null
              and deliver_at <= :now\
            """)
        .param("me", viewer.staff().value())
        .param("now", Timestamp.from(clock.instant()))
        .param("which", which.toArray(UUID[]::new))
        .update();
  }

  private static NoticeLine line(ResultSet row, Viewer viewer) throws SQLException {
    var patient = row.getObject("patient_id", UUID.class);
    var family = row.getString("family_name");
    return new NoticeLine(
        row.getObject("id", UUID.class),
        NoticeKind.valueOf(row.getString("kind")),
        row.getString("text"),
        row.getString("link"),
        patient == null ? null : new PatientId(patient),
        family == null ? null : name(row.getString("given_names"), family),
        row.getTimestamp("deliver_at").toInstant(),
        instant(row, "seen_at"),
        instant(row, "settled_at"),
        viewer.zone());
  }

  private static String name(String given, String family) {
    var upper = family.toUpperCase(Locale.ROOT);
    return upper.isEmpty() ? given : given.isEmpty() ? upper : upper + ", " + given;
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
