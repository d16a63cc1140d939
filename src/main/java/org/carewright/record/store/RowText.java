package org.carewright.record.store;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A line of PostgreSQL's COPY as it grows, each column with the tab that follows it. Arrays are
 * written straight into it: an import writes some twenty for each resource.
 */
final class RowText {

  private final StringBuilder line;

  RowText(StringBuilder line) {
    this.line = line;
  }

  void column(@Nullable String value) {
    if (value == null) {
      line.append("\\N");
    } else {
      escape(value);
    }
    line.append('\t');
  }

  /** Null for nothing: a column says that a resource has no such element by being null. */
  void array(Collection<String> values) {
    if (values.isEmpty()) {
      line.append("\\N\t");
      return;
    }
    var open = "{\"";
    for (var value : values) {
      line.append(open);
      quoted(value);
      open = "\",\"";
    }
    line.append("\"}\t");
  }

  /** Most values need none, and the JDK's own search tells so sooner than a loop. */
  private void escape(String value) {
    if (value.indexOf('\\') < 0
        && value.indexOf('\n') < 0
        && value.indexOf('\r') < 0
        && value.indexOf('\t') < 0) {
      line.append(value);
      return;
    }
    int from = 0;
    for (int i = 0; i < value.length(); i++) {
      var letter = value.charAt(i);
      if (letter == '\\' || letter == '\n' || letter == '\r' || letter == '\t') {
        line.append(value, from, i).append(escaped(letter));
        from = i + 1;
      }
    }
    line.append(value, from, value.length());
  }

  /** Escaped for the array, and what comes of it for COPY. PostgreSQL keeps no NUL in text. */
  private void quoted(String value) {
    int from = 0;
    for (int i = 0; i < value.length(); i++) {
      var letter = value.charAt(i);
      var asItIs = letter >= ' ' && letter != '"' && letter != '\\';
      if (asItIs) {
        continue;
      }
      line.append(value, from, i);
      from = i + 1;
      switch (letter) {
        case '"' -> line.append("\\\\\"");
        case '\\' -> line.append("\\\\\\\\");
        case 0 -> {}
        default -> line.append(escaped(letter));
      }
    }
    line.append(value, from, value.length());
  }

  private static String escaped(char letter) {
    return switch (letter) {
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.valueOf(letter);
    };
  }
}
