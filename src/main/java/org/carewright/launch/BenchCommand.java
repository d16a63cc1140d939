package org.carewright.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.carewright.launch.bench.Bench;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures speed in folders of its own, which are removed afterwards. */
@Command(
    name = "bench",
    subcommands = WorklistCommand.class,
    mixinStandardHelpOptions = true,
    description = "Measure speed against the database's own limits, in one run.")
class BenchCommand implements Callable<Integer> {

  private final Serving serving;

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--only", paramLabel = "import|pages", description = "Measure one part only.")
  String only = "";

  @Parameters(paramLabel = "PATH", description = "FHIR files to import; the sample unless given.")
  List<Path> paths = new ArrayList<>();

  BenchCommand(Serving serving) {
    this.serving = serving;
  }

  @Override
  public Integer call() throws Exception {
    var folder = Files.createTempDirectory("carewright-bench");
    try {
      var bench = new Bench(folder, spec.commandLine().getOut());
      if (!only.equals("import")) {
        bench.pages(serving::quiet);
      }
      if (!only.equals("pages")) {
        try (var program = serving.quiet(folder.resolve("import"))) {
          bench.imports(program, Caller.resolved(paths));
        }
      }
      return 0;
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }
}
