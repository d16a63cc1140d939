package org.carewright.launch;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.carewright.simulation.Receipt;
import org.carewright.simulation.Settings;

/**
 * Runs a simulation in a process of its own and kills it (-9) at points that follow from the seed,
 * its database left behind as a power cut of one program leaves it. What it had acknowledged by
 * then is kept here, and it must find all of that when it is started again.
 */
record Kills(PrintWriter out, Class<?> application) {

  int run(Settings settings, Path home, int kills) throws IOException, InterruptedException {
    var chance = new Random(settings.seed());
    var before = 0;
    for (int n = 0; n <= kills; n++) {
      // Of the steps of a run, about so many; the moment within a step is up to the machine.
      var share = Math.max(10, settings.days() * settings.patients() / 12 / (kills + 1));
      var after = n < kills ? 5 + chance.nextInt(share) : Integer.MAX_VALUE;
      var child = new ProcessBuilder(line(settings, home)).redirectErrorStream(true).start();
      try {
        var steps = watch(child, home.resolve(Survivor.JOURNAL), after, chance.nextInt(40));
        if (child.waitFor() == 0 || steps < after) {
          return ended(child.exitValue(), n, before);
        }
        before += steps;
        out.printf("Killed after %,d acknowledged steps; starting it again.%n", before);
        out.flush();
      } finally {
        child.destroyForcibly();
      }
    }
    throw new IllegalStateException("The last one is never killed");
  }

  private int ended(int code, int kills, int steps) {
    var often = "Killed %,d time%s.".formatted(kills, kills == 1 ? "" : "s");
    out.println(
        code == 0
            ? "\n%s All %,d steps that had been acknowledged were there afterwards,%n"
                    .formatted(often, steps)
                + "and all five safety rules held after every step."
            : "\n%s Then it failed.".formatted(often));
    return code;
  }

  /** Keeps what is acknowledged and passes on the rest; kills when there is enough of it. */
  private int watch(Process child, Path journal, int after, int millis)
      throws IOException, InterruptedException {
    var steps = 0;
    try (BufferedReader lines = child.inputReader();
        var kept = new PrintWriter(Files.newBufferedWriter(journal, CREATE, APPEND))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (Receipt.parse(line).isEmpty()) {
          out.println(line);
          out.flush();
        } else {
          kept.println(line);
          if (++steps == after) {
            TimeUnit.MILLISECONDS.sleep(millis);
            // By its handle, which leaves what it has said to be read.
            child.toHandle().destroyForcibly();
          }
        }
      }
    }
    return steps;
  }

  private List<String> line(Settings settings, Path home) {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.startsWith("-Dcarewright.rehearse"))
        .forEach(line::add);
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), application.getName()));
    line.addAll(settings.arguments());
    line.addAll(List.of("--survive-in", home.toString()));
    return line;
  }
}
