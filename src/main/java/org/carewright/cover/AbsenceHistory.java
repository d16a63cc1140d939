package org.carewright.cover;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.carewright.access.Viewer;
import org.carewright.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of table {@code absence_change}: what people did to an absence. */
@Repository
class AbsenceHistory {

  private final JdbcClient jdbc;
  private final Ids ids;
  private final Clock clock;

  AbsenceHistory(JdbcClient jdbc, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /** One line of it. */
  record Line(Instant at, String by, String detail) {}

  void add(Viewer by, AbsenceId absence, String detail) {
    jdbc.sql(
            """
            insert into absence_change (absence_id, id, at, by_staff_id, detail)
            values (:absence, :id, :now, :by, :detail)\
            """)
        .param("absence", absence.value())
        .param("id", ids.next())
        .param("now", Timestamp.from(clock.instant()))
        .param("by", by.staff().value())
        .param("detail", detail)
        .update();
  }

  /** Latest first. */
  List<Line> of(AbsenceId absence) {
    return jdbc.sql(
            """
            select h.at, h.detail, s.given_name || ' ' || s.family_name as by_name
            from absence_change h join staff s on s.id = h.by_staff_id
            where h.absence_id = :absence order by h.at desc, h.id desc\
            """)
        .param("absence", absence.value())
        .query((row, n) ->
            new Line(
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"),
                row.getString("detail")))
        .list();
  }
}
