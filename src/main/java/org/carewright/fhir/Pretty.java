package org.carewright.fhir;

import java.io.ByteArrayOutputStream;

/** Breaks compact JSON into indented lines and changes nothing else: numbers keep their digits. */
final class Pretty {

  private final byte[] json;
  private final ByteArrayOutputStream out;
  private int depth;

  private Pretty(byte[] json) {
    this.json = json;
    this.out = new ByteArrayOutputStream(json.length * 2);
  }

  static byte[] of(byte[] json) {
    var pretty = new Pretty(json);
    pretty.run();
    return pretty.out.toByteArray();
  }

  private void run() {
    for (int i = 0; i < json.length; i++) {
      switch (json[i]) {
        case '"' -> i = string(i);
        case '{', '[' -> {
          out.write(json[i]);
          if (i + 1 < json.length && (json[i + 1] == '}' || json[i + 1] == ']')) {
            out.write(json[++i]);
          } else {
            depth++;
            line();
          }
        }
        case '}', ']' -> {
          depth--;
          line();
          out.write(json[i]);
        }
        case ',' -> {
          out.write(',');
          line();
        }
        case ':' -> {
          out.write(':');
          out.write(' ');
        }
        default -> out.write(json[i]);
      }
    }
    out.write('\n');
  }

  /** Copies a string whole; returns where its closing quotation mark is. */
  private int string(int from) {
    int to = from + 1;
    while (json[to] != '"') {
      to += json[to] == '\\' ? 2 : 1;
    }
    out.write(json, from, to - from + 1);
    return to;
  }

  private void line() {
    out.write('\n');
    for (int i = 0; i < depth; i++) {
      out.write(' ');
      out.write(' ');
    }
  }
}
