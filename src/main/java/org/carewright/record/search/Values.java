package org.carewright.record.search;

import java.util.ArrayList;
import java.util.List;

/** Takes values apart at FHIR's separators (https://hl7.org/fhir/R4/search.html#escaping). */
final class Values {

  private Values() {}

  /** The alternatives of a value: those between commas that are not escaped, still escaped. */
  static List<String> alternatives(String value) {
    return split(value, ',');
  }

  /** The parts between separators that are not escaped. */
  static List<String> split(String value, char separator) {
    var parts = new ArrayList<String>();
    var part = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      var letter = value.charAt(i);
      if (letter == '\\' && i + 1 < value.length()) {
        part.append(letter).append(value.charAt(++i));
      } else if (letter == separator) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(letter);
      }
    }
    parts.add(part.toString());
    return parts;
  }

  static String plain(String escaped) {
    if (escaped.indexOf('\\') < 0) {
      return escaped;
    }
    var text = new StringBuilder();
    for (int i = 0; i < escaped.length(); i++) {
      var letter = escaped.charAt(i);
      text.append(letter == '\\' && i + 1 < escaped.length() ? escaped.charAt(++i) : letter);
    }
    return text.toString();
  }
}
