package org.carewright.record.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/**
 * Where an element lies in a resource's JSON: {@code participant.individual}, {@code onset[x]},
 * {@code telecom(system=phone)}. Lists are walked through. Far quicker than FHIRPath, which the
 * declaration does not need.
 *
 * @param existence whether not the elements are meant but that there is one other than "false":
 *     {@code exists(deceased[x])}
 */
public record ElementPath(List<Step> steps, boolean existence) {

  private static final String EXISTS = "exists(";

  /**
   * One step down.
   *
   * @param name of a property; what all names of a choice begin with
   * @param field the element whose value decides whether one of the list is meant, or null
   */
  public record Step(String name, boolean choice, @Nullable String field, @Nullable String value) {

    private static final String CHOICE = "[x]";

    static Step of(String text) {
      var open = text.indexOf('(');
      if (open > 0) {
        var condition = text.substring(open + 1, text.length() - 1).split("=", 2);
        return new Step(text.substring(0, open), false, condition[0], condition[1]);
      }
      return text.endsWith(CHOICE)
          ? new Step(text.substring(0, text.length() - CHOICE.length()), true, null, null)
          : new Step(text, false, null, null);
    }

    /** Whether a property of that name is one of the choice's. */
    boolean isChosen(String property) {
      return property.startsWith(name)
          && property.length() > name.length()
          && Character.isUpperCase(property.charAt(name.length()));
    }

    boolean takes(JsonNode node) {
      return field == null || node.path(field).asString("").equals(value);
    }
  }

  public ElementPath {
    steps = List.copyOf(steps);
  }

  static ElementPath of(String text) {
    var existence = text.startsWith(EXISTS);
    var plain = existence ? text.substring(EXISTS.length(), text.length() - 1) : text;
    return new ElementPath(Arrays.stream(plain.split("\\.")).map(Step::of).toList(), existence);
  }

  /** Paths between bars. */
  static List<ElementPath> list(String text) {
    return Arrays.stream(text.split("\\|")).map(path -> of(path.strip())).toList();
  }

  List<JsonNode> in(JsonNode resource) {
    var found = elements(resource);
    return existence
        ? List.of(BooleanNode.valueOf(found.stream().anyMatch(ElementPath::isSo)))
        : found;
  }

  private static boolean isSo(JsonNode node) {
    return !node.isBoolean() || node.asBoolean();
  }

  private List<JsonNode> elements(JsonNode resource) {
    // Every column of every resource asks: no list is made while the way is a single one.
    var node = resource;
    for (int i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      var next = step.choice() ? null : node.get(step.name());
      if (step.choice() || next != null && next.isArray()) {
        return elements(List.of(node), steps.subList(i, steps.size()));
      }
      if (next == null || next.isNull() || !step.takes(next)) {
        return List.of();
      }
      node = next;
    }
    return List.of(node);
  }

  private static List<JsonNode> elements(List<JsonNode> nodes, List<Step> steps) {
    var found = nodes;
    for (var step : steps) {
      var next = new ArrayList<JsonNode>(4);
      for (var node : found) {
        walk(node, step, next);
      }
      if (next.isEmpty()) {
        return next;
      }
      found = next;
    }
    return found;
  }

  private static void walk(JsonNode node, Step step, List<JsonNode> into) {
    if (!step.choice()) {
      collect(node.get(step.name()), step, into);
      return;
    }
    for (var property : node.properties()) {
      if (step.isChosen(property.getKey())) {
        collect(property.getValue(), step, into);
      }
    }
  }

  private static void collect(@Nullable JsonNode node, Step step, List<JsonNode> into) {
    if (node == null || node.isNull()) {
      return;
    }
    if (node.isArray()) {
      node.forEach(one -> collect(one, step, into));
      return;
    }
    if (step.takes(node)) {
      into.add(node);
    }
  }
}
