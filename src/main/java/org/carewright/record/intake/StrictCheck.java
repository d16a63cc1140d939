package org.carewright.record.intake;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.carewright.record.store.ResourceText;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Whether a resource is FHIR R4: HAPI's parser at its strictest, and every element it must have.
 * Where a quick look tells that the parser would take it, it is not asked.
 */
@Component
public class StrictCheck {

  private final FhirContext fhir;
  private final QuickCheck quick;
  private final Map<String, List<Required>> required = new ConcurrentHashMap<>();

  StrictCheck(FhirContext fhir) {
    this.fhir = fhir;
    this.quick = new QuickCheck(fhir);
  }

  /** Throws {@link Unreadable} with what is wrong with the resource. */
  public void check(ResourceText text, JsonNode tree) {
    if (!quick.isSure(text.type(), tree)) {
      parse(text);
    }
    for (var element : required.computeIfAbsent(text.type(), this::requiredOf)) {
      if (element.names().stream().noneMatch(name -> has(tree, name))) {
        throw new Unreadable(
            "It lacks \"%s\", which FHIR R4 demands of every %s."
                .formatted(element.name(), text.type()));
      }
    }
  }

  /** The resource, or {@link Unreadable}. */
  public Resource parse(ResourceText text) {
    var parser = fhir.newJsonParser();
    parser.setParserErrorHandler(new StrictErrorHandler());
    try {
      return (Resource) parser.parseResource(text.plain());
    } catch (DataFormatException
        | ClassCastException
        | IllegalArgumentException
        | NullPointerException e) {
      // Its parser falls over a null in a list, for one.
      throw new Unreadable("It is not valid FHIR R4: " + plain(e));
    }
  }

  /** An element that must be there, and the names it can have: a choice has one for each type. */
  private record Required(String name, Set<String> names) {}

  private List<Required> requiredOf(String type) {
    return fhir.getResourceDefinition(type).getChildren().stream()
        .filter(child -> child.getMin() > 0)
        .map(child -> new Required(child.getElementName(), child.getValidChildNames()))
        .toList();
  }

  private static boolean has(JsonNode tree, String name) {
    return tree.has(name) || tree.has("_" + name);
  }

  /** The parser's own words without its numbers. */
  private static String plain(RuntimeException problem) {
    var words =
        String.valueOf(problem.getMessage())
            .replaceAll("HAPI-\\d+: ", "")
            .replaceAll("\\s+", " ")
            .replace("[element=", "[")
            .strip();
    if (problem instanceof ClassCastException || problem instanceof NullPointerException) {
      return "a value is of the wrong kind";
    }
    return words.length() > 240 ? words.substring(0, 240) + "…" : words;
  }
}
