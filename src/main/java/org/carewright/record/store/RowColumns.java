package org.carewright.record.store;

import java.util.ArrayList;
import java.util.List;

/** The columns of a type's table, in the order in which {@link ResourceRow} writes them. */
final class RowColumns {

  record Column(String name, String sql) {}

  static final List<Column> COMMON =
      List.of(
          new Column("id", "text"),
          new Column("version", "int"),
          new Column("updated_at", "timestamptz"),
          new Column("content", "uuid"),
          new Column("source", "text"),
          new Column("title", "text"),
          new Column("status", "text"),
          new Column("category", "text"),
          new Column("started_at", "timestamptz"),
          new Column("started_precision", "\"char\""),
          new Column("ended_at", "timestamptz"),
          new Column("detail", "text"),
          new Column("who", "text"));

  static final List<Column> MEASURES =
      List.of(
          new Column("result_code", "text"),
          new Column("measure_titles", "text[]"),
          new Column("measure_values", "numeric[]"),
          new Column("measure_units", "text[]"),
          new Column("measure_lows", "numeric[]"),
          new Column("measure_highs", "numeric[]"),
          new Column("measure_codes", "text[]"));

  private RowColumns() {}

  static List<Column> of(ResourceIndex index) {
    var columns = new ArrayList<Column>();
    if (index.ofPatients()) {
      columns.add(new Column("patient_id", "uuid"));
    }
    columns.addAll(COMMON);
    if (index.measures()) {
      columns.addAll(MEASURES);
    }
    if (index.others() != null) {
      columns.add(new Column(Others.COLUMN, "text[]"));
    }
    index.columns().forEach(one -> columns.addAll(one.columns()));
    columns.add(new Column("body", "text"));
    return columns;
  }
}
