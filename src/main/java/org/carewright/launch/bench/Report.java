package org.carewright.launch.bench;

import java.io.PrintWriter;
import java.util.Locale;

/** The table, printed line by line as results come in. */
record Report(PrintWriter out) {

  void title(String title) {
    out.println();
    out.println(title);
    out.println("-".repeat(78));
    out.flush();
  }

  void line(String what, String measured, String limit, String wanted) {
    out.printf(Locale.ROOT, "%-30s %-18s %-18s %s%n", what, measured, limit, wanted);
    out.flush();
  }

  void pages(String what, Timings page, Timings bare) {
    line(
        what,
        "%.1f / %.1f ms".formatted(page.p50(), page.p99()),
        "%.2f ms (x%.0f)".formatted(bare.p50(), page.p50() / bare.p50()),
        page.p50() <= 50 && page.p99() <= 150 ? "reached" : "50 / 150 ms: missed");
  }
}
