package org.carewright.record.store;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What a resource refers to that may be a patient's other than its own: the members of a Group, the
 * targets of a Provenance, the entries of a List. Only who sees every patient behind these sees it.
 *
 * @param types those of which a resource may be a patient's
 */
public record Others(Set<String> types) {

  private static final Pattern LITERAL =
      Pattern.compile("([A-Z][A-Za-z]+)/[A-Za-z0-9\\-.]{1,64}(?=$|/_history/)");

  /** The column that holds them. */
  static final String COLUMN = "refers";

  public Others {
    types = Set.copyOf(types);
  }

  /** As "Type/id", wherever they stand, contained resources included. */
  public Set<String> in(JsonNode resource) {
    var found = new LinkedHashSet<String>();
    walk(resource, found);
    return found;
  }

  private void walk(JsonNode node, Set<String> found) {
    if (node.isArray()) {
      node.forEach(one -> walk(one, found));
      return;
    }
    for (var property : node.properties()) {
      var value = property.getValue();
      if (value.isContainer()) {
        walk(value, found);
      } else if (property.getKey().equals("reference") && value.isString()) {
        add(value.asString(), found);
      }
    }
  }

  private void add(String reference, Set<String> found) {
    var match = LITERAL.matcher(reference);
    if (match.lookingAt() && types.contains(match.group(1))) {
      found.add(match.group());
    }
  }
}
