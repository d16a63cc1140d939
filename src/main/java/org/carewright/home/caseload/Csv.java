package org.carewright.home.caseload;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table as text for spreadsheets (RFC 4180), in which no cell can be taken for a formula. */
record Csv(List<String> head, List<List<String>> rows) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  Csv {
    head = List.copyOf(head);
    rows = List.copyOf(rows);
  }

  /** Begins with the mark by which spreadsheets know that accents are UTF-8. */
  @Override
  public String toString() {
    return BYTE_ORDER_MARK
        + Stream.concat(Stream.of(head), rows.stream())
            .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n")
            .collect(Collectors.joining());
  }

  private static String cell(String text) {
    var harmless = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return harmless.matches("[^\",\\r\\n]*")
        ? harmless
        : '"' + harmless.replace("\"", "\"\"") + '"';
  }
}
