package org.carewright.record.search;

import java.util.stream.Collectors;
import org.carewright.record.store.ElementPath;

/**
 * Looks into the JSON for what no column holds: the words of a code, the type of an identifier.
 * Slow for many rows; other criteria, such as the patient, come first.
 */
final class CodeText {

  private CodeText() {}

  /** The modifier :text. */
  static String contains(Asked asked) {
    return asked.anyValue(value -> {
      var words = Values.plain(value);
      if (words.isBlank()) {
        throw asked.wrongValue(value, "words");
      }
      var like = " like_regex " + quoted(words) + " flag \"iq\"";
      return exists(
          asked,
          "@.text%1$s || @.coding.display%1$s || @.display%1$s || @.type.text%1$s".formatted(like));
    });
  }

  /** The modifier :of-type, {@code system|code|value}. */
  static String ofType(Asked asked) {
    return asked.anyValue(value -> {
      var parts = Values.split(value, '|').stream().map(Values::plain).toList();
      if (parts.size() != 3 || parts.stream().anyMatch(String::isEmpty)) {
        throw asked.wrongValue(value, "system|code|value with :of-type");
      }
      return exists(
          asked,
          "@.value == %s && exists(@.type.coding ? (@.system == %s && @.code == %s))"
              .formatted(quoted(parts.get(2)), quoted(parts.get(0)), quoted(parts.get(1))));
    });
  }

  private static String exists(Asked asked, String filter) {
    return asked.parameter().paths().stream()
        .map(path -> asked.sql().param(path(asked, path) + " ? (" + filter + ")"))
        .map(path ->
            "jsonb_path_exists(cast(%s.body as jsonb), cast(%s as jsonpath), '{}', true)"
                .formatted(asked.row(), path))
        .collect(Collectors.joining(" or ", "(", ")"));
  }

  private static String path(Asked asked, ElementPath path) {
    var text = new StringBuilder("$");
    for (var step : path.steps()) {
      if (step.choice() || path.existence()) {
        throw asked.wrongModifier();
      }
      text.append('.').append(quoted(step.name()));
      if (step.field() != null) {
        text.append(
            "[*] ? (@.%s == %s)"
                .formatted(quoted(step.field()), quoted(String.valueOf(step.value()))));
      }
    }
    return text.toString();
  }

  /** A string of PostgreSQL's jsonpath, which escapes as JSON does. */
  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      var letter = text.charAt(i);
      if (letter == '"' || letter == '\\') {
        quoted.append('\\').append(letter);
      } else if (letter < ' ') {
        quoted.append("\\u%04x".formatted((int) letter));
      } else {
        quoted.append(letter);
      }
    }
    return quoted.append('"').toString();
  }
}
