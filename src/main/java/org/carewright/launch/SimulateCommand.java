package org.carewright.launch;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.carewright.simulation.Runs;
import org.carewright.simulation.Settings;
import org.carewright.simulation.Simulation;
import org.carewright.simulation.TallyReport;
import org.carewright.simulation.Trouble;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lives through a year of a service and checks the safety rules after every step. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = "Live through a service's year in minutes; the safety rules hold, or it fails.")
class SimulateCommand implements Callable<Integer> {

  private final Serving serving;

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--days", description = "How many days (default ${DEFAULT-VALUE}).")
  int days = 365;

  @Option(names = "--patients", description = "How many patients (default ${DEFAULT-VALUE}).")
  int patients = 1_000;

  @Option(names = "--seed", description = "The same seed makes the same plan of steps.")
  long seed = System.nanoTime() % 1_000_000;

  @Option(
      names = "--without",
      split = ",",
      paramLabel = "TROUBLE",
      description = "Troubles to leave out, such as restarts,races.")
  List<String> without = new ArrayList<>();

  SimulateCommand(Serving serving) {
    this.serving = serving;
  }

  @Override
  public Integer call() throws Exception {
    var out = spec.commandLine().getOut();
    var settings = new Settings(days, patients, seed, Settings.FIRST_DAY, troubles());
    var home = Files.createTempDirectory("carewright-simulation");
    try (var program = serving.simulating(home)) {
      out.println(settings.command());
      out.flush();
      var runs = program.getBean(Runs.class);
      var begun = System.nanoTime();
      var result = runs.run(settings, day -> progress(day));
      out.printf(Locale.ROOT, "%n%.0f s%n", (System.nanoTime() - begun) / 1e9);
      return switch (result) {
        case Simulation.Result.Held(var tally) -> {
          new TallyReport(out).print(tally);
          out.println("\nAll five safety rules held after every step.");
          yield 0;
        }
        case Simulation.Result.Failed(var failure) -> {
          out.println("\n" + failure.sentence());
          out.println("Looking for a smaller run that fails too ...");
          out.println("\n" + runs.shrink(failure).sentence());
          yield 1;
        }
      };
    } finally {
      out.flush();
      FileSystemUtils.deleteRecursively(home);
    }
  }

  private Set<Trouble> troubles() {
    return Set.copyOf(
        without.stream()
            .map(word -> Trouble.valueOf(word.strip().toUpperCase(Locale.ROOT).replace('-', '_')))
            .toList());
  }

  private void progress(int day) {
    if (day % 7 == 0 || day == days) {
      var out = spec.commandLine().getOut();
      out.printf("\rDay %d of %d", day, days);
      out.flush();
    }
  }
}
