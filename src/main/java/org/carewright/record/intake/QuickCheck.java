package org.carewright.record.intake;

import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import tools.jackson.databind.JsonNode;

/**
 * Says of most good resources that HAPI's parser would take them, without the cost of its parse:
 * elements, how often they may come and their types are looked up in HAPI's own definitions. It
 * never refuses. Whatever is rare or not exactly as usual is left to the parser itself.
 */
final class QuickCheck {

  private final FhirContext fhir;
  private final Map<BaseRuntimeElementDefinition<?>, Map<String, ExpectedElement>> expected =
      new ConcurrentHashMap<>();

  QuickCheck(FhirContext fhir) {
    this.fhir = fhir;
  }

  /** Whether HAPI's strict parser is sure to take this; false leaves it open. */
  boolean isSure(String type, JsonNode resource) {
    var contained = new HashSet<String>();
    for (var inner : resource.path("contained")) {
      if (!contained.add("#" + inner.path("id").asString(""))) {
        return false;
      }
    }
    return resource(type, resource, contained);
  }

  private boolean resource(String type, JsonNode resource, Set<String> contained) {
    var definition = fhir.getResourceDefinition(type);
    return object(definition, resource, contained);
  }

  private boolean object(
      BaseRuntimeElementDefinition<?> type, JsonNode object, Set<String> contained) {
    if (!object.isObject() || object.isEmpty() || !isWhole(type, object, contained)) {
      return false;
    }
    var elements = expected.computeIfAbsent(type, ExpectedElement::of);
    Set<String> choices = null;
    for (var property : object.properties()) {
      var element = elements.get(property.getKey());
      if (element == null) {
        if (isResourceType(type, property.getKey())) {
          continue;
        }
        return false;
      }
      if (element.choice() != null) {
        choices = choices == null ? new HashSet<>() : choices;
        if (!choices.add(element.choice())) {
          return false;
        }
      }
      if (!element(element, property.getValue(), contained)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isResourceType(BaseRuntimeElementDefinition<?> type, String name) {
    return name.equals("resourceType")
        && type.getChildType() == BaseRuntimeElementDefinition.ChildTypeEnum.RESOURCE;
  }

  /** An extension says what it is; a reference into the resource leads somewhere. */
  private static boolean isWhole(
      BaseRuntimeElementDefinition<?> type, JsonNode object, Set<String> contained) {
    if (type.getImplementingClass() == Extension.class) {
      return object.path("url").isString() && object.size() == 2;
    }
    if (type.getImplementingClass() == Reference.class) {
      var reference = object.path("reference").asString("");
      return !reference.startsWith("#") || contained.contains(reference);
    }
    return true;
  }

  private boolean element(ExpectedElement element, JsonNode value, Set<String> contained) {
    if (!element.repeats()) {
      return one(element, value, contained);
    }
    if (!value.isArray() || value.isEmpty()) {
      return false;
    }
    for (var each : value) {
      if (!one(element, each, contained)) {
        return false;
      }
    }
    return true;
  }

  private boolean one(ExpectedElement element, JsonNode value, Set<String> contained) {
    return switch (element.type().getChildType()) {
      case PRIMITIVE_DATATYPE, ID_DATATYPE -> element.reads(value);
      case COMPOSITE_DATATYPE, RESOURCE_BLOCK -> object(element.type(), value, contained);
      case CONTAINED_RESOURCE_LIST, CONTAINED_RESOURCES -> contained(value, contained);
      default -> false;
    };
  }

  private boolean contained(JsonNode resource, Set<String> contained) {
    var type = resource.path("resourceType").asString("");
    return contained.contains("#" + resource.path("id").asString())
        && !resource.path("id").asString("").isBlank()
        && !resource.has("contained")
        && fhir.getResourceTypes().contains(type)
        && resource(type, resource, contained);
  }
}
