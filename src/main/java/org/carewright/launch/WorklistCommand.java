package org.carewright.launch;

import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import org.carewright.launch.bench.Bench;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures the worklist of small and very large services, in folders that are removed afterwards.
 */
@Command(
    name = "worklist",
    mixinStandardHelpOptions = true,
    description = "Measure Today, caseload, team and ending a task, as a service grows.")
class WorklistCommand implements Callable<Integer> {

  private final Serving serving;

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--patients",
      split = ",",
      paramLabel = "N",
      description = "The sizes to compare (default ${DEFAULT-VALUE}).")
  List<Integer> patients = List.of(10_000, 1_000_000);

  WorklistCommand(Serving serving) {
    this.serving = serving;
  }

  @Override
  public Integer call() throws Exception {
    var folder = Files.createTempDirectory("carewright-bench");
    try {
      new Bench(folder, spec.commandLine().getOut()).worklists(serving::quiet, patients);
      return 0;
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }
}
