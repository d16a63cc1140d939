package org.carewright.record.store;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** References as search finds them, without the version they may name. */
final class References {

  private static final String HISTORY = "/_history/";

  private References() {}

  static Collection<String> of(List<JsonNode> nodes) {
    var references = new LinkedHashSet<String>();
    for (var node : nodes) {
      if (node.isObject()) {
        literal(Words.text(node, "reference"), references);
        identifier(node.get("identifier"), references);
      } else {
        canonical(node.asString(""), references);
      }
    }
    return references;
  }

  private static void literal(@Nullable String reference, Set<String> into) {
    if (reference != null && !reference.startsWith("#")) {
      var history = reference.indexOf(HISTORY);
      into.add(history < 0 ? reference : reference.substring(0, history));
    }
  }

  private static void identifier(@Nullable JsonNode identifier, Set<String> into) {
    var value = Words.text(identifier, "value");
    if (value != null) {
      var system = Words.text(identifier, "system");
      into.add("#" + (system == null ? "" : system) + "|" + value);
    }
  }

  private static void canonical(String canonical, Set<String> into) {
    if (!canonical.isEmpty()) {
      into.add(canonical);
      var version = canonical.indexOf('|');
      if (version > 0) {
        into.add(canonical.substring(0, version));
      }
    }
  }
}
