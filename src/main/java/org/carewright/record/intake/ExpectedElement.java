package org.carewright.record.intake;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.RuntimeChildResourceDefinition;
import ca.uhn.fhir.parser.DataFormatException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.Base64BinaryType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MarkdownType;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What may stand under a name in a FHIR object, by HAPI's definitions.
 *
 * @param repeats whether it is a list
 * @param choice the element it is a choice of, of which an object has one only; null when it is
 *     none
 * @param argument what HAPI's data type needs to be made: the codes of an enumeration
 * @param read some of what was read before
 */
record ExpectedElement(
    BaseRuntimeElementDefinition<?> type,
    boolean repeats,
    @Nullable String choice,
    @Nullable Object argument,
    Set<String> read) {

  private static final int LONGEST_REMEMBERED = 80;
  private static final int MOST_REMEMBERED = 500;
  private static final Set<Class<?>> TEXT =
      Set.of(StringType.class, MarkdownType.class, CodeType.class);

  /** By name, "valueQuantity" and its sisters included. */
  static Map<String, ExpectedElement> of(BaseRuntimeElementDefinition<?> type) {
    var elements = new HashMap<String, ExpectedElement>();
    if (type instanceof BaseRuntimeElementCompositeDefinition<?> composite) {
      composite.getChildrenAndExtension().forEach(child -> add(child, elements));
    }
    return Map.copyOf(elements);
  }

  private static void add(BaseRuntimeChildDefinition child, Map<String, ExpectedElement> elements) {
    var choice = child.getElementName();
    if (choice.equals("modifierExtension")) {
      // HAPI's definition of it cannot be asked; one that changes a meaning is worth its parse.
      return;
    }
    for (var name : child.getValidChildNames()) {
      var type = child.getChildByName(name);
      // A reference also answers to "subjectResource", which is HAPI's and not FHIR's.
      var inner = child instanceof RuntimeChildResourceDefinition && !name.equals(choice);
      if (type != null && !inner) {
        elements.put(
            name,
            new ExpectedElement(
                type,
                child.getMax() != 1,
                name.equals(choice) ? null : choice,
                child.getInstanceConstructorArguments(),
                ConcurrentHashMap.newKeySet()));
      }
    }
  }

  /** Whether a primitive's JSON is of the right kind, and its data type can read it. */
  boolean reads(JsonNode value) {
    var as = type.getImplementingClass();
    if (as == BooleanType.class) {
      return value.isBoolean();
    }
    if (as == DecimalType.class) {
      return value.isNumber();
    }
    if (IntegerType.class.isAssignableFrom(as)) {
      return value.isIntegralNumber() && parses(value.toString());
    }
    if (!value.isString() || value.asString().isBlank()) {
      return false;
    }
    var text = value.asString();
    if (as == Base64BinaryType.class) {
      return isBase64(text);
    }
    if (TEXT.contains(as) || read.contains(text)) {
      return true;
    }
    if (!parses(text)) {
      return false;
    }
    remember(text);
    return true;
  }

  /** Codes, systems and times come again and again. */
  private void remember(String text) {
    if (text.length() <= LONGEST_REMEMBERED) {
      if (read.size() >= MOST_REMEMBERED) {
        read.clear();
      }
      read.add(text);
    }
  }

  private boolean parses(String text) {
    try {
      ((IPrimitiveType<?>) type.newInstance(argument)).setValueAsString(text);
      return true;
    } catch (DataFormatException | IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isBase64(String text) {
    var end = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
    for (int i = 0; i < text.length() - end; i++) {
      var c = text.charAt(i);
      if ((c < 'a' || c > 'z')
          && (c < 'A' || c > 'Z')
          && (c < '0' || c > '9')
          && c != '+'
          && c != '/') {
        return false;
      }
    }
    return text.length() % 4 == 0;
  }
}
