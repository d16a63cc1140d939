package org.carewright.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.carewright.simulation.Runs;
import org.carewright.simulation.Settings;
import org.carewright.simulation.Simulation.Result;
import org.carewright.simulation.TallyReport;
import org.carewright.simulation.Trouble;
import org.jspecify.annotations.Nullable;
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

  @Option(names = "--first", description = "The first day (default ${DEFAULT-VALUE}).")
  LocalDate first = Settings.FIRST_DAY;

  @Option(
      names = "--without",
      split = ",",
      paramLabel = "TROUBLE",
      description = "Troubles to leave out, such as restarts,races.")
  List<String> without = new ArrayList<>();

  @Option(
      names = "--kills",
      description = "How often to kill the program itself (-9) on the way (default none).")
  int kills;

  /** A folder whose process may be killed: only given by one that kills it. */
  @Option(names = "--survive-in", hidden = true)
  @Nullable Path home;

  SimulateCommand(Serving serving) {
    this.serving = serving;
  }

  @Override
  public Integer call() throws Exception {
    var out = spec.commandLine().getOut();
    var settings = new Settings(days, patients, seed, first, troubles());
    if (home != null) {
      return new Survivor(serving, out).run(settings, home);
    }
    out.println(settings.command() + (kills > 0 ? " --kills " + kills : ""));
    out.flush();
    var own = Files.createTempDirectory("carewright-simulation");
    try {
      return kills > 0
          ? new Kills(out, serving.application()).run(settings, own, kills)
          : live(settings, own);
    } finally {
      out.flush();
      FileSystemUtils.deleteRecursively(own);
    }
  }

  private int live(Settings settings, Path folder) {
    var out = spec.commandLine().getOut();
    try (var program = serving.simulating(folder)) {
      var runs = program.getBean(Runs.class);
      var progress = new SimulatedDays(out, days, System.console() != null);
      return switch (runs.run(settings, progress::passed)) {
        case Result.Held(var tally) -> {
          new TallyReport(out).print(tally);
          out.println("\nAll five safety rules held after every step.");
          yield 0;
        }
        case Result.Failed(var failure) -> {
          out.println("\n" + failure.sentence());
          out.println("Looking for a smaller run that fails too ...");
          out.flush();
          out.println("\n" + runs.shrink(failure).sentence());
          yield 1;
        }
      };
    }
  }

  private Set<Trouble> troubles() {
    return Set.copyOf(
        without.stream()
            .map(word -> Trouble.valueOf(word.strip().toUpperCase(Locale.ROOT).replace('-', '_')))
            .toList());
  }
}
