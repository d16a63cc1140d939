package org.carewright.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.carewright.simulation.Receipt;
import org.carewright.simulation.Runs;
import org.carewright.simulation.Settings;
import org.carewright.simulation.Simulation.Result;
import org.carewright.simulation.TallyReport;

/**
 * A simulation in a process that is killed by the one which started it, and is started again. It
 * says each step once it is committed; the other side writes that down, and hands it back.
 */
record Survivor(Serving serving, PrintWriter out) {

  static final String JOURNAL = "acknowledged.log";

  int run(Settings settings, Path home) throws IOException {
    var before = read(home.resolve(JOURNAL));
    try (var program = serving.simulating(home)) {
      var runs = program.getBean(Runs.class);
      var progress = new SimulatedDays(out, settings.days(), false);
      return switch (runs.survive(settings, before, this::say, progress::passed)) {
        case Result.Held(var tally) -> {
          new TallyReport(out).print(tally);
          yield 0;
        }
        case Result.Failed(var failure) -> {
          out.println(failure.sentence());
          yield 1;
        }
      };
    } finally {
      out.flush();
    }
  }

  private void say(Receipt receipt) {
    synchronized (out) {
      out.println(receipt.line());
      out.flush();
    }
  }

  private static List<Receipt> read(Path journal) throws IOException {
    return Files.exists(journal)
        ? Files.readAllLines(journal).stream()
            .map(Receipt::parse)
            .flatMap(Optional::stream)
            .toList()
        : List.of();
  }
}
