package org.carewright.record.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

  /** What the columns hold for a resource, as PostgreSQL reads it; null when it says nothing. */
  List<@Nullable String> in(JsonNode resource) {
    var nodes = nodes(resource);
    return switch (kind) {
      case TOKEN -> one(PgArray.of(Tokens.of(nodes)));
      case REFERENCE -> one(PgArray.of(References.of(nodes)));
      case URI -> one(PgArray.of(Strings.scalars(nodes)));
      case DATE -> one(nodes.isEmpty() ? null : Ranges.time(nodes.getFirst()));
      case DATES -> one(PgArray.of(Ranges.times(nodes)));
      case STRING -> one(Strings.of(nodes));
      case NUMBER -> one(PgArray.of(Ranges.numbers(nodes)));
      case QUANTITY -> Ranges.quantities(nodes);
    };
  }

  private List<JsonNode> nodes(JsonNode resource) {
    if (paths.size() == 1) {
      return paths.getFirst().in(resource);
    }
    var nodes = new ArrayList<JsonNode>();
    paths.forEach(path -> nodes.addAll(path.in(resource)));
    return nodes;
  }

  private static List<@Nullable String> one(@Nullable String value) {
    var list = new ArrayList<@Nullable String>(1);
    list.add(value);
    return list;
  }
}
