package org.carewright.record.intake;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.carewright.record.store.ResourceIndexes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds what is here already by a conditional reference: {@code
 * Practitioner?identifier=system|value}. Remembers what it found while one import runs.
 */
final class SharedResources {

  /** What a conditional reference leads to. */
  sealed interface Match {
    record One(String id) implements Match {}

    record None() implements Match {}

    record Several() implements Match {}

    record NotUnderstood() implements Match {}
  }

  private final JdbcClient jdbc;
  private final ResourceIndexes indexes;
  private final Map<String, Match.One> found = new ConcurrentHashMap<>();

  SharedResources(JdbcClient jdbc, ResourceIndexes indexes) {
    this.jdbc = jdbc;
    this.indexes = indexes;
  }

  Match match(String query) {
    var known = found.get(query);
    if (known != null) {
      return known;
    }
    var match = look(query);
    if (match instanceof Match.One one) {
      found.put(query, one);
    }
    return match;
  }

  Optional<String> find(String query) {
    return match(query) instanceof Match.One(var id) ? Optional.of(id) : Optional.empty();
  }

  /** What an aborted unit found may have been its own. */
  void forget() {
    found.clear();
  }

  private Match look(String query) {
    var type = query.substring(0, query.indexOf('?'));
    var identifier = identifier(query);
    var index = indexes.find(type).filter(one -> !one.ofPatients());
    if (index.isEmpty() || identifier == null) {
      return new Match.NotUnderstood();
    }
    var parameter = index.get().parameters().get("identifier");
    if (parameter == null) {
      return new Match.NotUnderstood();
    }
    var ids =
        jdbc.sql(
                "select id from %s where %s @> array[cast(:identifier as text)] limit 2"
                    .formatted(index.get().table(), parameter.columns().getFirst().name()))
            .param("identifier", identifier)
            .query(String.class)
            .list();
    return match(ids);
  }

  private static Match match(List<String> ids) {
    return switch (ids.size()) {
      case 0 -> new Match.None();
      case 1 -> new Match.One(ids.getFirst());
      default -> new Match.Several();
    };
  }

  static @Nullable String identifier(String query) {
    var parameters = query.substring(query.indexOf('?') + 1);
    if (!parameters.startsWith("identifier=") || parameters.contains("&")) {
      return null;
    }
    var value = parameters.substring("identifier=".length());
    try {
      return value.contains("%") ? URLDecoder.decode(value, StandardCharsets.UTF_8) : value;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
