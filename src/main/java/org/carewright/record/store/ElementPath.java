package org.carewright.record.store;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Where an element lies in a resource's JSON: {@code participant.individual}, {@code onset[x]}.
 * Lists are walked through. Far quicker than FHIRPath, which the declaration does not need.
 */
record ElementPath(List<String> steps) {

  private static final String CHOICE = "[x]";

  ElementPath {
    steps = List.copyOf(steps);
  }

  static ElementPath of(String text) {
    return new ElementPath(List.of(text.split("\\.")));
  }

  List<JsonNode> in(JsonNode resource) {
    var found = List.of(resource);
    for (var step : steps) {
      var next = new ArrayList<JsonNode>();
      found.forEach(node -> walk(node, step, next));
      found = next;
    }
    return found;
  }

  private static void walk(JsonNode node, String step, List<JsonNode> into) {
    if (!step.endsWith(CHOICE)) {
      collect(node.get(step), into);
      return;
    }
    var stem = step.substring(0, step.length() - CHOICE.length());
    for (var property : node.properties()) {
      var name = property.getKey();
      if (name.startsWith(stem)
          && name.length() > stem.length()
          && Character.isUpperCase(name.charAt(stem.length()))) {
        collect(property.getValue(), into);
      }
    }
  }

  private static void collect(
      @org.jspecify.annotations.Nullable JsonNode node, List<JsonNode> into) {
    if (node == null || node.isNull()) {
      return;
    }
    if (node.isArray()) {
      node.forEach(into::add);
      return;
    }
    into.add(node);
  }
}
