package org.carewright.record;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One Observation's columns. */
record ResultRow(
    String id,
    String code,
    String title,
    @Nullable String category,
    Moment at,
    @Nullable String text,
    boolean adult,
    List<Measure> measures) {

  private static final Duration EIGHTEEN_YEARS = Duration.ofDays(6574);

  /** One number of an Observation: its own, or a component's. */
  record Measure(
      @Nullable String code,
      @Nullable String title,
      @Nullable BigDecimal value,
      @Nullable String unit,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high) {}

  static ResultRow of(ResultSet row) throws SQLException {
    var code = row.getString("result_code");
    var at =
        Objects.requireNonNull(
            ChartRow.moment(row.getTimestamp("started_at"), row.getString("started_precision")));
    return new ResultRow(
        row.getString("id"),
        code,
        Objects.requireNonNullElse(row.getString("title"), code),
        row.getString("category"),
        at,
        row.getString("detail"),
        isAdult(row.getTimestamp("born"), at),
        measures(row));
  }

  private static boolean isAdult(@Nullable Timestamp born, Moment at) {
    return born == null || born.toInstant().plus(EIGHTEEN_YEARS).isBefore(at.at());
  }

  private static List<Measure> measures(ResultSet row) throws SQLException {
    if (row.getString("measure_codes") == null) {
      return List.of();
    }
    var codes = (String[]) array(row, "measure_codes").getArray();
    var titles = (String[]) array(row, "measure_titles").getArray();
    var values = (BigDecimal[]) array(row, "measure_values").getArray();
    var units = (String[]) array(row, "measure_units").getArray();
    var lows = (BigDecimal[]) array(row, "measure_lows").getArray();
    var highs = (BigDecimal[]) array(row, "measure_highs").getArray();
    var measures = new ArrayList<Measure>();
    for (int i = 0; i < values.length; i++) {
      measures.add(new Measure(codes[i], titles[i], values[i], units[i], lows[i], highs[i]));
    }
    return measures;
  }

  private static Array array(ResultSet row, String column) throws SQLException {
    return row.getArray(column);
  }
}
