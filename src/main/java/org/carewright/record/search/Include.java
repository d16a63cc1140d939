package org.carewright.record.search;

import java.util.List;
import java.util.Set;
import org.carewright.record.store.ResourceIndex;
import org.carewright.record.store.ResourceIndexes;
import org.carewright.record.store.SearchColumn.Kind;
import org.carewright.record.store.SearchParameter;

/**
 * What else is sent with what was found (https://hl7.org/fhir/R4/search.html#include).
 *
 * @param reverse whether it is what refers to the found, rather than what they refer to
 * @param iterate whether it counts for what was itself included, too
 * @param source the type that has the references
 * @param parameters those whose references are followed
 * @param target only references to this type, or "" for any
 */
record Include(
    boolean reverse,
    boolean iterate,
    ResourceIndex source,
    List<SearchParameter> parameters,
    String target) {

  Include {
    parameters = List.copyOf(parameters);
  }

  /** The parameters of a search that ask for inclusion. */
  static final Set<String> NAMES =
      Set.of(
          "_include",
          "_include:iterate",
          "_include:recurse",
          "_revinclude",
          "_revinclude:iterate",
          "_revinclude:recurse");

  static Include of(String name, String value, ResourceIndex found, ResourceIndexes indexes) {
    var reverse = name.startsWith("_rev");
    var iterate = name.contains(":");
    if (value.equals("*") && !reverse) {
      return new Include(false, iterate, found, references(found), "");
    }
    var parts = value.split(":");
    var source = indexes.find(parts[0]).orElseThrow(() -> wrong(name, value));
    if (parts.length < 2 || parts.length > 3) {
      throw wrong(name, value);
    }
    var target = parts.length == 3 ? parts[2] : "";
    if (parts[1].equals("*")) {
      return new Include(reverse, iterate, source, references(source), target);
    }
    var parameter = source.parameters().get(parts[1]);
    if (parameter == null || parameter.kind() != Kind.REFERENCE) {
      throw wrong(name, value);
    }
    return new Include(reverse, iterate, source, List.of(parameter), target);
  }

  private static List<SearchParameter> references(ResourceIndex index) {
    return index.parameters().values().stream()
        .filter(one -> one.kind() == Kind.REFERENCE)
        .toList();
  }

  private static WrongSearch wrong(String name, String value) {
    return WrongSearch.invalid(
        "%s takes Type:parameter of a reference, such as Observation:subject, not \"%s\"."
            .formatted(name, value));
  }
}
