package org.carewright.launch.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was measured of one size of service, by what was done. */
record WorklistFigures(int patients, Map<String, Timings> server) {

  static WorklistFigures of(int patients) {
    return new WorklistFigures(patients, new LinkedHashMap<>());
  }

  /** How much longer each takes here than in the other. */
  void compare(WorklistFigures smaller, Report report) {
    report.title("Growth from %,d to %,d patients (p50)".formatted(smaller.patients(), patients));
    server.forEach((what, timings) -> {
      var before = smaller.server().get(what);
      if (before != null) {
        var factor = timings.p50() / before.p50();
        report.line(what, "x%.2f".formatted(factor), "", factor <= 1.3 ? "reached" : "1.3: missed");
      }
    });
  }
}
