package org.carewright.record.store;

import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says a FHIR element in words a person would use. */
final class Words {

  /** SNOMED CT's fully specified names end in the kind of thing they are. */
  private static final Pattern TAG =
      Pattern.compile(
          " \\((disorder|finding|situation|procedure|regime/therapy|event|morphologic abnormality|"
              + "person|occupation|qualifier value|physical object|product|substance|"
              + "medicinal product|clinical drug|observable entity|body structure|"
              + "environment|social concept|organism|context-dependent category|record artifact)\\)$");

  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("{score}", ""),
          Map.entry("{#}", ""),
          Map.entry("{nominal}", ""),
          Map.entry("1", ""),
          Map.entry("/a", "a year"),
          Map.entry("mm[Hg]", "mmHg"),
          Map.entry("/min", "per minute"),
          Map.entry("{beats}/min", "per minute"),
          Map.entry("Cel", "°C"),
          Map.entry("10*3/uL", "×10³/µL"),
          Map.entry("10*6/uL", "×10⁶/µL"),
          Map.entry("10*9/L", "×10⁹/L"),
          Map.entry("10*12/L", "×10¹²/L"),
          Map.entry("ug/L", "µg/L"),
          Map.entry("umol/L", "µmol/L"),
          Map.entry("mL/min/{1.73_m2}", "mL/min/1.73 m²"),
          Map.entry("kg/m2", "kg/m²"));

  /** HL7 v3 ActCode, which encounters use for their class, mostly without a display. */
  private static final Map<String, String> CLASSES =
      Map.of(
          "IMP", "Hospital stay",
          "ACUTE", "Hospital stay, acute",
          "NONAC", "Hospital stay, not acute",
          "OBSENC", "Observation in hospital",
          "SS", "Short stay",
          "EMER", "Emergency visit",
          "AMB", "Clinic visit",
          "HH", "Home visit",
          "VR", "Remote contact");

  private Words() {}

  /** Null when the element says nothing in words, such as a bare code. */
  static @Nullable String of(JsonNode node) {
    if (!node.isObject()) {
      return clean(scalar(node));
    }
    if (has(node, "text") && !node.has("sequence") && !node.has("timing")) {
      return plain(text(node, "text"));
    }
    if (node.has("coding")) {
      return coding(node.get("coding"));
    }
    if (node.has("display")) {
      return plain(text(node, "display"));
    }
    if (String.valueOf(text(node, "system")).endsWith("/v3-ActCode")) {
      return CLASSES.get(String.valueOf(text(node, "code")));
    }
    if (node.has("family") || node.has("given")) {
      return name(node);
    }
    if (node.has("value") && !node.has("system") || node.has("code") && node.has("value")) {
      return quantity(node);
    }
    if (Dosage.isOne(node)) {
      return Dosage.words(node);
    }
    if (node.has("city") || node.has("line") || node.has("postalCode")) {
      return address(node);
    }
    if (node.has("low") || node.has("high")) {
      return span(node, "low", "high");
    }
    if (node.has("numerator")) {
      return span(node, "numerator", "denominator");
    }
    return null;
  }

  /** The code of a code, Coding or CodeableConcept. */
  static @Nullable String code(JsonNode node) {
    if (!node.isObject()) {
      return clean(scalar(node));
    }
    var coding = node.get("coding");
    if (coding != null && !coding.isEmpty()) {
      return text(coding.get(0), "code");
    }
    return has(node, "code") ? text(node, "code") : text(node, "text");
  }

  /** The semantic tag of a SNOMED CT term: disorder, finding, situation. */
  static @Nullable String tag(JsonNode node) {
    var full = node.has("coding") ? text(node.get("coding").get(0), "display") : null;
    var match = TAG.matcher(full == null ? String.valueOf(text(node, "text")) : full);
    return match.find() ? match.group(1) : null;
  }

  static @Nullable String risk(JsonNode criticality) {
    return switch (criticality.asString()) {
      case "high" -> "High risk";
      case "low" -> "Low risk";
      default -> null;
    };
  }

  static String unit(@Nullable String unit) {
    return unit == null ? "" : UNITS.getOrDefault(unit, unit);
  }

  static @Nullable String text(@Nullable JsonNode node, String field) {
    var value = node == null ? null : node.get(field);
    return value == null || value.isContainer() ? null : clean(scalar(value));
  }

  static @Nullable String quantity(JsonNode node) {
    var value = text(node, "value");
    if (value == null || !isFinite(node.get("value"))) {
      return null;
    }
    var unit = unit(has(node, "unit") ? text(node, "unit") : text(node, "code"));
    var comparator = text(node, "comparator");
    return ((comparator == null ? "" : comparator + " ")
            + Rounded.of(value)
            + (unit.isEmpty() || unit.equals("%") ? unit : " " + unit))
        .strip();
  }

  /** 1e999 is FHIR, but no number that could be shown, compared or kept in a column. */
  static boolean isFinite(JsonNode number) {
    return number.isNumber() && Double.isFinite(number.doubleValue());
  }

  private static @Nullable String coding(JsonNode codings) {
    for (var coding : codings) {
      if (has(coding, "display")) {
        return plain(text(coding, "display"));
      }
    }
    return null;
  }

  private static @Nullable String name(JsonNode node) {
    var parts = new ArrayList<String>();
    for (var field : new String[] {"prefix", "given", "family"}) {
      var value = node.get(field);
      if (value != null && value.isArray()) {
        value.forEach(part -> parts.add(part.asString()));
      } else if (value != null) {
        parts.add(value.asString());
      }
    }
    return clean(String.join(" ", parts));
  }

  private static @Nullable String address(JsonNode node) {
    var parts = new ArrayList<String>();
    if (node.has("line")) {
      node.get("line").forEach(line -> parts.add(line.asString()));
    }
    for (var field : new String[] {"city", "postalCode"}) {
      if (has(node, field)) {
        parts.add(node.get(field).asString());
      }
    }
    return clean(String.join(", ", parts));
  }

  private static @Nullable String span(JsonNode node, String from, String to) {
    var low = node.has(from) ? quantity(node.get(from)) : null;
    var high = node.has(to) ? quantity(node.get(to)) : null;
    return low == null ? high : high == null ? low : low + " to " + high;
  }

  private static boolean has(JsonNode node, String field) {
    return text(node, field) != null;
  }

  private static @Nullable String plain(@Nullable String words) {
    return words == null ? null : TAG.matcher(words).replaceFirst("");
  }

  private static String scalar(JsonNode node) {
    return node.isString() ? node.asString() : node.toString();
  }

  /** PostgreSQL keeps no NUL in text; the JSON itself keeps it escaped. */
  private static @Nullable String clean(String text) {
    var cleaned = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    return cleaned.isBlank() ? null : cleaned;
  }
}
