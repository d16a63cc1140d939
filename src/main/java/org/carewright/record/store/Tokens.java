package org.carewright.record.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Tokens of FHIR search: each code twice, as {@code code} and as {@code system|code}, so that one
 * containment answers a search with and one without a system. Codes of R4 itself, booleans and
 * strings have no system of their own and stand only as {@code code}.
 */
final class Tokens {

  private static final Set<String> CONTACT =
      Set.of("phone", "fax", "email", "pager", "url", "sms", "other");

  private Tokens() {}

  static Set<String> of(List<JsonNode> nodes) {
    var tokens = new LinkedHashSet<String>();
    for (var node : nodes) {
      if (!node.isObject()) {
        tokens.add(node.isString() ? node.asString() : node.toString());
      } else if (node.has("coding")) {
        node.get("coding").forEach(coding -> add(coding, "code", tokens));
      } else {
        add(node, node.has("code") ? "code" : "value", tokens);
      }
    }
    tokens.remove("");
    return tokens;
  }

  private static void add(JsonNode node, String field, Set<String> tokens) {
    var code = Words.text(node, field);
    if (code != null) {
      tokens.add(code);
      var system = system(node);
      tokens.add((system == null ? "" : system) + "|" + code);
    }
  }

  /** A phone number has no system; R4 lets its use stand in the place of one. */
  private static @Nullable String system(JsonNode node) {
    var system = Words.text(node, "system");
    return system != null && CONTACT.contains(system) ? Words.text(node, "use") : system;
  }
}
