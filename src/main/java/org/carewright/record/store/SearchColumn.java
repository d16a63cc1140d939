package org.carewright.record.store;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A typed column beside the JSON that answers search parameters (decision 19).
 *
 * @param name what it is called, after the first parameter that it answers
 * @param paths the elements it holds, all of them together
 */
public record SearchColumn(String name, Kind kind, List<ElementPath> paths) {

  /** FHIR's search parameter types, each with the SQL type that holds it. */
  public enum Kind {
    /** For each coding {@code code} and {@code system|code}, where no system is "". */
    TOKEN("text[]"),
    /**
     * {@code Type/id}, an absolute URL, a canonical with and without its version, or {@code
     * #system|value} for an identifier.
     */
    REFERENCE("text[]"),
    URI("text[]"),
    DATE("tstzrange"),
    DATES("tstzrange[]"),
    /** Lines, see {@link Strings}. */
    STRING("text"),
    NUMBER("numrange[]"),
    /** Beside it a column of units as {@code system|code|unit}, one for each range. */
    QUANTITY("numrange[]");

    private final String sql;

    Kind(String sql) {
      this.sql = sql;
    }

    public String sql() {
      return sql;
    }
  }

  public SearchColumn {
    paths = List.copyOf(paths);
  }

  /** The column of a quantity's units. */
  public String units() {
    return name + "_unit";
  }

  List<RowColumns.Column> columns() {
    var own = new RowColumns.Column(name, kind.sql());
    return kind == Kind.QUANTITY
        ? List.of(own, new RowColumns.Column(units(), "text[]"))
        : List.of(own);
  }

  /** Writes what the columns hold for a resource; null when it says nothing. */
  void write(JsonNode resource, RowText row) {
    var nodes = nodes(resource);
    if (nodes.isEmpty()) {
      // So it is with most columns of most resources.
      row.column(null);
      if (kind == Kind.QUANTITY) {
        row.column(null);
      }
      return;
    }
    switch (kind) {
      case TOKEN -> row.array(Tokens.of(nodes));
      case REFERENCE -> row.array(References.of(nodes));
      case URI -> row.array(Strings.scalars(nodes));
      case DATE -> row.column(Ranges.time(nodes.getFirst()));
      case DATES -> row.array(Ranges.times(nodes));
      case STRING -> row.column(Strings.of(nodes));
      case NUMBER -> row.array(Ranges.numbers(nodes));
      case QUANTITY -> Ranges.quantities(nodes, row);
    }
  }

  private List<JsonNode> nodes(JsonNode resource) {
    if (paths.size() == 1) {
      return paths.getFirst().in(resource);
    }
    var all = new ArrayList<JsonNode>(2);
    for (var path : paths) {
      all.addAll(path.in(resource));
    }
    return all;
  }
}
