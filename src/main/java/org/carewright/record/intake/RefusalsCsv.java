package org.carewright.record.intake;

import java.util.List;
import java.util.stream.Collectors;
import org.carewright.record.intake.ImportRuns.Reported;
import org.jspecify.annotations.Nullable;

/** The report of what was refused, for a spreadsheet. */
final class RefusalsCsv {

  private RefusalsCsv() {}

  /** With a byte order mark, without which spreadsheets misread what is not ASCII. */
  static String of(List<Reported> refusals) {
    return refusals.stream()
        .map(one ->
            String.join(
                ",",
                cell(one.file()),
                cell(one.entry() == null ? null : one.entry().toString()),
                cell(one.resource()),
                cell(one.severity() == Refusal.Severity.REFUSED ? "Refused" : "Caution"),
                cell(one.reason())))
        .collect(
            Collectors.joining("\r\n", "\uFEFFFile,Entry,Resource,What happened,Why\r\n", "\r\n"));
  }

  /** A cell that begins like a formula is made text, since spreadsheets would run it. */
  private static String cell(@Nullable String value) {
    if (value == null) {
      return "";
    }
    var safe = value.isEmpty() || "=+-@\t\r".indexOf(value.charAt(0)) < 0 ? value : "'" + value;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
