package org.carewright.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.platform.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a patient's timeline page by page across the tables. */
@Component
class ChartTimeline {

  private record Read(Timeline.Line line, TimelineCursor cursor) {}

  private final JdbcClient jdbc;
  private final Plans plans;

  ChartTimeline(JdbcClient jdbc, Plans plans) {
    this.jdbc = jdbc;
    this.plans = plans;
  }

  Timeline page(
      Viewer viewer,
      PatientId patient,
      Set<TimelineKind> kinds,
      @Nullable String words,
      @Nullable String before,
      int limit) {
    var cursor = TimelineCursor.parse(before);
    var pattern = pattern(words);
    var wanted = kinds.isEmpty() ? EnumSet.allOf(TimelineKind.class) : EnumSet.copyOf(kinds);
    var sql = new TimelineSql(cursor != null, false, pattern != null, limit + 1);
    var read =
        query(sql.of(wanted), viewer, patient)
            .param("at", cursor == null ? null : cursor.timestamp())
            .param("key", cursor == null ? null : cursor.key())
            .param("words", pattern)
            .query(ChartTimeline::read)
            .list();
    var shown = read.subList(0, Math.min(limit, read.size()));
    return new Timeline(
        shown.stream().map(Read::line).toList(),
        read.size() > limit ? shown.getLast().cursor().toString() : null);
  }

  List<Timeline.Line> since(Viewer viewer, PatientId patient, Instant after, int limit) {
    var sql = new TimelineSql(false, true, false, limit).of(TimelineKind.OF_THE_CHART);
    return query(sql, viewer, patient)
        .param("after", Timestamp.from(after))
        .query((row, n) -> read(row, n).line())
        .list();
  }

  private JdbcClient.StatementSpec query(String lines, Viewer viewer, PatientId patient) {
    plans.keep();
    return jdbc.sql(
            "select * from (\n%s\n) line where %s order by started_at desc, key desc"
                .formatted(lines, Viewer.sees("cast(:patient as uuid)")))
        .params(viewer.params())
        .param("patient", patient.value());
  }

  private static Read read(ResultSet row, int n) throws SQLException {
    var at = row.getTimestamp("started_at").toInstant();
    var kind = TimelineKind.valueOf(row.getString("kind"));
    var entry = ChartRow.entry(row.getString("type"), row, false);
    return new Read(new Timeline.Line(kind, entry), new TimelineCursor(at, row.getString("key")));
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
