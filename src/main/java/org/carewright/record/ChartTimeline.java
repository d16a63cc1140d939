package org.carewright.record;

import java.sql.Types;
import java.util.EnumSet;
import java.util.Set;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a patient's timeline page by page across the tables. */
@Component
class ChartTimeline {

  private record Read(Timeline.Line line, TimelineCursor cursor) {}

  private final JdbcClient jdbc;

  ChartTimeline(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Timeline page(
      Viewer viewer,
      PatientId patient,
      Set<TimelineKind> kinds,
      @Nullable String words,
      @Nullable String before,
      int limit) {
    var cursor = TimelineCursor.parse(before);
    var wanted = kinds.isEmpty() ? EnumSet.allOf(TimelineKind.class) : EnumSet.copyOf(kinds);
    var read =
        jdbc.sql(
                "select * from (\n%s\n) line where %s order by started_at desc, key desc"
                    .formatted(TimelineSql.of(wanted), Viewer.sees("cast(:patient as uuid)")))
            .params(viewer.params())
            .param("patient", patient.value())
            .param("at", cursor == null ? null : cursor.timestamp(), Types.TIMESTAMP)
            .param("key", cursor == null ? "" : cursor.key())
            .param("words", pattern(words), Types.VARCHAR)
            .param("limit", limit + 1)
            .query((row, n) -> {
              var at = row.getTimestamp("started_at").toInstant();
              var kind = TimelineKind.valueOf(row.getString("kind"));
              var entry = ChartRow.entry(row.getString("type"), row, false);
              return new Read(
                  new Timeline.Line(kind, entry), new TimelineCursor(at, row.getString("key")));
            })
            .list();
    var shown = read.subList(0, Math.min(limit, read.size()));
    return new Timeline(
        shown.stream().map(Read::line).toList(),
        read.size() > limit ? shown.getLast().cursor().toString() : null);
  }

  private @Nullable String pattern(@Nullable String words) {
    if (words == null || words.isBlank()) {
      return null;
    }
    var escaped = words.strip().replaceAll("([\\\\%_])", "\\\\$1");
    return "%" + plain(escaped) + "%";
  }

  /** As the database's own {@code plain}, which what is searched has gone through. */
  private String plain(String words) {
    return jdbc.sql("select plain(:words)").param("words", words).query(String.class).single();
  }
}
