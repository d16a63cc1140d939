package org.carewright.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.carewright.access.Viewer;
import org.carewright.platform.CannotStart;
import org.carewright.record.ImportReport;
import org.carewright.record.Imports;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes in FHIR files while nobody else uses the data; ends with 1 when anything was refused. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Take in FHIR R4: bundles, single resources, NDJSON, gzip, folders.")
class ImportCommand implements Callable<Integer> {

  private final Serving serving;

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--as",
      paramLabel = "USERNAME",
      description = "On whose behalf: their organisation will care for the patients.")
  @Nullable String username;

  @Option(names = "--demo", description = "Into the demonstration instead of your installation.")
  boolean demo;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
  List<Path> paths = List.of();

  ImportCommand(Serving serving) {
    this.serving = serving;
  }

  @Override
  public Integer call() throws IOException {
    var files = Caller.resolved(paths);
    for (var file : files) {
      if (!file.toFile().exists()) {
        throw new CannotStart("There is no file or folder " + file + ".");
      }
    }
    var out = spec.commandLine().getOut();
    out.println("Starting ...");
    try (var program = demo ? serving.quietDemo() : serving.quiet(null)) {
      var report = program.getBean(Imports.class).take(by(program), files, progress(out));
      print(report, out);
      return report.refused() == 0 ? 0 : 1;
    }
  }

  private Viewer by(ApplicationContext program) {
    return program.getBean(Importer.class).find(username);
  }

  /** A line that is written over on a terminal; every tenth elsewhere. */
  private static java.util.function.DoubleConsumer progress(PrintWriter out) {
    var terminal = System.console() != null && System.console().isTerminal();
    var last = new int[] {-1};
    return done -> {
      var percent = (int) (done * 100);
      var step = terminal ? percent : percent / 10 * 10;
      if (step > last[0]) {
        last[0] = step;
        out.print(terminal ? "\rImporting: " + step + " %" : "Importing: " + step + " %\n");
        out.flush();
      }
    };
  }

  private static void print(ImportReport report, PrintWriter out) {
    out.println();
    out.printf("%-28s %10s %10s %10s%n", "Type", "new", "changed", "unchanged");
    report
        .lines()
        .forEach(line ->
            out.printf(
                Locale.ROOT,
                "%-28s %,10d %,10d %,10d%n",
                line.type(),
                line.added(),
                line.changed(),
                line.unchanged()));
    out.printf(
        Locale.ROOT,
        "%n%,d resources taken in, %,d refused.%n",
        report.resources(),
        report.refused());
    report.reasons().forEach(reason -> out.println("  " + reason));
    var more = report.refused() - report.reasons().size();
    if (more > 0) {
      out.printf(Locale.ROOT, "  and %,d more: the page Import lists them, as a file too.%n", more);
    }
    out.flush();
  }
}
