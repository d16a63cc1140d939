package org.carewright.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Objects;
import org.carewright.record.Moment.Precision;
import org.jspecify.annotations.Nullable;

/** Reads the columns that every type's table has into a line of the chart. */
final class ChartRow {

  private ChartRow() {}

  /** To select from a type's table, there called {@code t}. */
  static String columns(String type) {
    return "t.id, '%s' as type, t.title, t.status, t.category, t.started_at, t.started_precision,"
            .formatted(type)
        + " t.ended_at, t.detail, t.who, t.source";
  }

  static ChartEntry entry(String type, ResultSet row, boolean current) throws SQLException {
    return new ChartEntry(
        type,
        row.getString("id"),
        Objects.requireNonNullElse(row.getString("title"), "No description"),
        Objects.requireNonNullElse(row.getString("status"), "unknown"),
        current,
        row.getString("category"),
        moment(row.getTimestamp("started_at"), row.getString("started_precision")),
        moment(row.getTimestamp("ended_at"), "T"),
        row.getString("detail"),
        row.getString("who"),
        row.getString("source"));
  }

  static @Nullable Moment moment(@Nullable Timestamp at, @Nullable String precision) {
    return at == null ? null : new Moment(at.toInstant(), precision(precision));
  }

  private static Precision precision(@Nullable String letter) {
    return switch (letter == null ? "T" : letter) {
      case "Y" -> Precision.YEAR;
      case "M" -> Precision.MONTH;
      case "D" -> Precision.DAY;
      default -> Precision.TIME;
    };
  }
}
