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

  void memory(String what, long megabytes, long wanted) {
    line(what, megabytes + " MB", "", megabytes <= wanted ? "reached" : wanted + " MB: missed");
  }

  void page(String name, Timings server, Timings seen) {
    line(
        name,
        server.shown(),
        seen.shown(),
        server.p50() <= 50 && server.p99() <= 150 ? "reached" : "50 / 150 ms: missed");
  }

  void query(MeasuredPage page, Timings bare, Asked query) {
    line(
        page.name(),
        bare.shown(),
        "x%.1f".formatted(page.server().p50() / bare.p50()),
        query.title());
  }
}
