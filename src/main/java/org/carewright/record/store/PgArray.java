package org.carewright.record.store;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** An array as PostgreSQL's COPY reads it. */
final class PgArray {

  private PgArray() {}

  /** Null for nothing: a column says that a resource has no such element by being null. */
  static @Nullable String of(Collection<String> values) {
    if (values.isEmpty()) {
      return null;
    }
    var text = new StringBuilder(values.size() * 40).append('{');
    for (var value : values) {
      text.append(text.length() == 1 ? "\"" : ",\"");
      append(value, text);
      text.append('"');
    }
    return text.append('}').toString();
  }

  /** PostgreSQL keeps no NUL in text. */
  private static void append(String value, StringBuilder text) {
    for (int i = 0; i < value.length(); i++) {
      var letter = value.charAt(i);
      if (letter == '"' || letter == '\\') {
        text.append('\\');
      }
      if (letter != 0) {
        text.append(letter);
      }
    }
  }
}
