package org.carewright.record.store;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A search parameter of FHIR and the typed column that answers it. */
public record SearchColumn(String parameter, Kind kind, List<ElementPath> paths) {

  /** FHIR's search parameter types, each with the SQL type that holds it. */
  public enum Kind {
    TOKEN("text[]"),
    REFERENCE("text[]"),
    DATE("tstzrange"),
    STRING("text");

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

  static SearchColumn of(String parameter, Kind kind, String expression) {
    var paths = Arrays.stream(expression.split("\\|")).map(path -> ElementPath.of(path.strip()));
    return new SearchColumn(parameter, kind, paths.toList());
  }

  public String column() {
    return "by_" + parameter.replace('-', '_');
  }

  /** What the column holds for a resource, as PostgreSQL reads it; null when it says nothing. */
  @Nullable String in(JsonNode resource) {
    for (var path : paths) {
      var nodes = path.in(resource);
      if (!nodes.isEmpty()) {
        return switch (kind) {
          case TOKEN -> array(tokens(nodes));
          case REFERENCE -> array(references(nodes));
          case DATE -> range(nodes.getFirst());
          case STRING -> strings(nodes);
        };
      }
    }
    return null;
  }

  private static Set<String> tokens(List<JsonNode> nodes) {
    var tokens = new LinkedHashSet<String>();
    for (var node : nodes) {
      if (!node.isObject()) {
        tokens.add("|" + (node.isString() ? node.asString() : node.toString()));
      } else if (node.has("coding")) {
        node.get("coding").forEach(coding -> tokens.add(token(coding, "code")));
      } else {
        tokens.add(token(node, node.has("code") ? "code" : "value"));
      }
    }
    tokens.remove("|");
    return tokens;
  }

  private static String token(JsonNode node, String value) {
    var system = Words.text(node, "system");
    var code = Words.text(node, value);
    return (system == null ? "" : system) + "|" + (code == null ? "" : code);
  }

  private static Set<String> references(List<JsonNode> nodes) {
    var references = new LinkedHashSet<String>();
    for (var node : nodes) {
      var reference = Words.text(node, "reference");
      if (reference != null) {
        references.add(reference);
      }
    }
    return references;
  }

  private static @Nullable String range(JsonNode node) {
    var time = FhirTime.of(node);
    if (time == null) {
      return null;
    }
    var from = time.from() == null ? "" : time.from().toString();
    var to = time.to() == null ? "" : time.to().toString();
    return time.from() != null && time.from().equals(time.to())
        ? "[" + from + "," + to + "]"
        : "[" + from + "," + to + ")";
  }

  private static @Nullable String strings(List<JsonNode> nodes) {
    var strings = new TreeSet<String>();
    nodes.forEach(node -> {
      var words = Words.of(node);
      if (words != null) {
        strings.add(words.toLowerCase(Locale.ROOT));
      }
    });
    return strings.isEmpty() ? null : String.join("\n", strings);
  }

  static @Nullable String array(Set<String> values) {
    return values.isEmpty()
        ? null
        : values.stream()
            .map(value ->
                "\"" + value.replace("\0", "").replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
            .collect(Collectors.joining(",", "{", "}"));
  }
}
