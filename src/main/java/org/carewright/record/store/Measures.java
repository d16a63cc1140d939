package org.carewright.record.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The numbers of an Observation as parallel lists: its own value, or one per component. Kept so
 * that a trend is drawn without parsing any JSON.
 */
final class Measures {

  private static final String LOINC = "http://loinc.org";

  private Measures() {}

  /** The columns of {@link RowColumns#MEASURES}, in their order. */
  static List<@Nullable String> of(JsonNode observation) {
    var parts = new ArrayList<JsonNode>();
    if (observation.has("valueQuantity")) {
      parts.add(observation);
    }
    observation
        .path("component")
        .forEach(component -> {
          if (component.has("valueQuantity")) {
            parts.add(component);
          }
        });
    var columns = new ArrayList<@Nullable String>();
    columns.add(code(observation));
    columns.add(list(parts, part -> Words.of(part.path("code"))));
    columns.add(list(parts, part -> number(part.get("valueQuantity"))));
    columns.add(list(parts, Measures::unit));
    columns.add(list(parts, part -> bound(part, "low")));
    columns.add(list(parts, part -> bound(part, "high")));
    columns.add(list(parts, Measures::code));
    return columns;
  }

  /** The LOINC code when there is one, else the first code, else the words. */
  static @Nullable String code(JsonNode element) {
    var codings = element.path("code").path("coding");
    for (var coding : codings) {
      if (LOINC.equals(Words.text(coding, "system"))) {
        return Words.text(coding, "code");
      }
    }
    return Words.code(element.path("code"));
  }

  private static @Nullable String unit(JsonNode part) {
    var quantity = part.get("valueQuantity");
    var unit = Words.text(quantity, "unit");
    var shown = Words.unit(unit == null ? Words.text(quantity, "code") : unit);
    return shown.isEmpty() ? null : shown;
  }

  private static @Nullable String bound(JsonNode part, String bound) {
    for (var range : part.path("referenceRange")) {
      var value = number(range.get(bound));
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static @Nullable String number(@Nullable JsonNode quantity) {
    var value = quantity == null ? null : quantity.get("value");
    return value != null && Words.isFinite(value) ? Words.text(quantity, "value") : null;
  }

  private interface Of {
    @Nullable String part(JsonNode part);
  }

  private static @Nullable String list(List<JsonNode> parts, Of of) {
    if (parts.isEmpty()) {
      return null;
    }
    var text = new StringBuilder("{");
    for (var part : parts) {
      text.append(text.length() == 1 ? "" : ",");
      var value = of.part(part);
      if (value == null) {
        text.append("NULL");
      } else {
        text.append('"').append(value.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
      }
    }
    return text.append('}').toString();
  }
}
