package org.carewright.record.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes a resource as a line of PostgreSQL's COPY, in the order of {@link RowColumns}. */
final class ResourceRow {

  private final StringBuilder line;

  private ResourceRow(StringBuilder line) {
    this.line = line;
  }

  static void write(Incoming incoming, int version, Instant updated, StringBuilder into) {
    var row = new ResourceRow(into);
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
    var row = new ResourceRow(new StringBuilder(512));
    row.column(index.title().in(tree));
    row.column(index.status().in(tree));
    row.column(index.category().in(tree));
    row.when(index.when(tree));
    row.column(index.detail().in(tree));
    row.column(index.who().in(tree));
    if (index.measures()) {
      Measures.of(tree).forEach(row::column);
    }
    var others = index.others();
    if (others != null) {
      row.column(PgArray.of(others.in(tree)));
    }
    index.columns().forEach(column -> column.in(tree).forEach(row::column));
    return row.line.toString();
  }

  private void when(@Nullable When when) {
    var start = when == null ? null : when.start();
    var end = when == null ? null : when.end();
    column(start == null ? null : start.toString());
    column(when == null || start == null ? null : String.valueOf(when.precision()));
    column(end == null ? null : end.toString());
  }

  private void column(@Nullable String value) {
    if (value == null) {
      line.append("\\N");
    } else {
      escape(value);
    }
    line.append('\t');
  }

  /** Most values need none, and the JDK's own search tells so sooner than a loop. */
  private void escape(String value) {
    if (value.indexOf('\\') < 0
        && value.indexOf('\n') < 0
        && value.indexOf('\r') < 0
        && value.indexOf('\t') < 0) {
      line.append(value);
      return;
    }
    int from = 0;
    for (int i = 0; i < value.length(); i++) {
      var letter =
          switch (value.charAt(i)) {
            case '\\' -> '\\';
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\t' -> 't';
            default -> 0;
          };
      if (letter != 0) {
        line.append(value, from, i).append('\\').append((char) letter);
        from = i + 1;
      }
    }
    line.append(value, from, value.length());
  }
}
