package org.carewright.record.store;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Strings of FHIR search, as the lines of one text: each value folded, and the value itself behind
 * {@link #EXACT}. Every line begins and ends with a line break, so that "begins with", "contains"
 * and "is exactly" are each one LIKE, which an index of trigrams helps.
 */
public final class Strings {

  /** Stands before a value as it was written; FHIR allows no such character in a string. */
  public static final char EXACT = '\u0001';

  private static final List<String> PARTS =
      List.of(
          "text",
          "family",
          "given",
          "prefix",
          "suffix",
          "line",
          "city",
          "district",
          "state",
          "postalCode",
          "country");

  private Strings() {}

  /** Without regard to case, accents and the width of white space. */
  public static String folded(String text) {
    var plain = isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
    var folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      var letter = plain.charAt(i);
      if (Character.isWhitespace(letter) || Character.isISOControl(letter)) {
        if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
          folded.append(' ');
        }
      } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
        folded.append(letter);
      }
    }
    return folded.toString().strip().toLowerCase(Locale.ROOT);
  }

  /** A value with its line breaks made blanks: what {@link #EXACT} stands before. */
  public static String exact(String text) {
    return text.replace('\n', ' ').replace('\r', ' ').replace("\0", "").replace(EXACT, ' ');
  }

  static @Nullable String of(List<JsonNode> nodes) {
    var values = values(nodes);
    if (values.isEmpty()) {
      return null;
    }
    var lines = new LinkedHashSet<String>();
    for (var value : values) {
      lines.add(folded(value));
    }
    values.forEach(value -> lines.add(EXACT + exact(value)));
    return "\n" + String.join("\n", lines) + "\n";
  }

  /** The values of elements that are plain strings, such as URIs. */
  static Set<String> scalars(List<JsonNode> nodes) {
    var values = new LinkedHashSet<String>();
    nodes.forEach(node -> add(node, values));
    return values;
  }

  private static Set<String> values(List<JsonNode> nodes) {
    var values = new LinkedHashSet<String>();
    for (var node : nodes) {
      add(node, values);
      for (var part : node.isObject() ? PARTS : List.<String>of()) {
        var value = node.get(part);
        if (value != null && value.isArray()) {
          value.forEach(one -> add(one, values));
        } else if (value != null) {
          add(value, values);
        }
      }
    }
    return values;
  }

  private static void add(JsonNode node, Set<String> values) {
    if (node.isString() && !node.asString().isBlank()) {
      values.add(node.asString());
    } else if (node.isValueNode() && !node.isString() && !node.isNull()) {
      values.add(node.toString());
    }
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}
