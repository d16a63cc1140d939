package org.carewright.record.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes a resource as a line of PostgreSQL's COPY, in the order of {@link RowColumns}. */
final class ResourceRow {

  private ResourceRow() {}

  static void write(Incoming incoming, int version, Instant updated, StringBuilder into) {
    var row = new RowText(into);
    if (incoming.index().ofPatients()) {
      row.column(String.valueOf(incoming.patient()));
    }
    row.column(incoming.id());
    row.column(Integer.toString(version));
    row.column(updated.toString());
    row.column(incoming.content().toString());
    row.column(incoming.source());
    into.append(incoming.columns());
    row.column(incoming.text().body(version, updated));
    into.setCharAt(into.length() - 1, '\n');
  }

  /** The columns between source and body, each with the tab that follows it. */
  static String columns(ResourceIndex index, JsonNode tree) {
    var line = new StringBuilder(768);
    var row = new RowText(line);
    row.column(index.title().in(tree));
    row.column(index.status().in(tree));
    row.column(index.category().in(tree));
    when(index.when(tree), row);
    row.column(index.detail().in(tree));
    row.column(index.who().in(tree));
    if (index.measures()) {
      Measures.of(tree).forEach(row::column);
    }
    var others = index.others();
    if (others != null) {
      row.array(others.in(tree));
    }
    for (var column : index.columns()) {
      column.write(tree, row);
    }
    return line.toString();
  }

  private static void when(@Nullable When when, RowText row) {
    var start = when == null ? null : when.start();
    var end = when == null ? null : when.end();
    row.column(start == null ? null : start.toString());
    row.column(when == null || start == null ? null : String.valueOf(when.precision()));
    row.column(end == null ? null : end.toString());
  }
}
