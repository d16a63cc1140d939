package org.carewright.record.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes a resource as a line of PostgreSQL's COPY, in the order of {@link RowColumns}. */
final class ResourceRow {

  private final StringBuilder line = new StringBuilder(2048);

  static void write(Incoming incoming, int version, Instant updated, StringBuilder into) {
    var row = new ResourceRow();
    row.fill(incoming, version, updated);
    into.append(row.line).append('\n');
  }

  private void fill(Incoming incoming, int version, Instant updated) {
    var index = incoming.index();
    var tree = incoming.tree();
    if (index.ofPatients()) {
      column(String.valueOf(incoming.patient()));
    }
    column(incoming.id());
    column(Integer.toString(version));
    column(updated.toString());
    column(incoming.text().content().toString());
    column(incoming.source());
    column(index.title().in(tree));
    column(index.status().in(tree));
    column(index.category().in(tree));
    var when = index.when(tree);
    column(when == null || when.start() == null ? null : when.start().toString());
    column(when == null || when.start() == null ? null : String.valueOf(when.precision()));
    column(when == null || when.end() == null ? null : when.end().toString());
    column(index.detail().in(tree));
    column(index.who().in(tree));
    if (index.measures()) {
      Measures.of(tree).forEach(this::column);
    }
    index.columns().forEach(column -> column(column.in(tree)));
    column(incoming.text().body(version, updated));
  }

  private void column(@Nullable String value) {
    if (!line.isEmpty()) {
      line.append('\t');
    }
    if (value == null) {
      line.append("\\N");
      return;
    }
    for (int i = 0; i < value.length(); i++) {
      var c = value.charAt(i);
      switch (c) {
        case '\\' -> line.append("\\\\");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        case '\t' -> line.append("\\t");
        default -> line.append(c);
      }
    }
  }
}
