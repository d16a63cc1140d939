package org.carewright.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.carewright.platform.CannotStart;
import org.carewright.record.ImportFor;
import org.carewright.record.ImportReport;
import org.carewright.record.Imports;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes in FHIR files and ends: 0 when all went in, 1 when something was refused. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Take in FHIR R4: bundles, single resources, NDJSON, gzip, folders of them.")
class ImportCommand implements Callable<Integer> {

  private static final int WIDTH = 40;

  private final Serving serving;

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders.")
  List<Path> paths = List.of();

  @Option(names = "--as", paramLabel = "USERNAME", description = "On whose behalf.")
  @Nullable String username;

  ImportCommand(Serving serving) {
    this.serving = serving;
  }

  @Override
  public Integer call() {
    for (var path : paths) {
      if (!Files.isReadable(path)) {
        throw new CannotStart("There is no file or folder %s that can be read.".formatted(path));
      }
    }
    var settings =
        List.of("--server.port=0", "--server.address=127.0.0.1", "--carewright.announce=false");
    try (var context = serving.start(settings)) {
      var by = context.getBean(ImportFor.class).find(username);
      var started = System.nanoTime();
      var report = context.getBean(Imports.class).take(by, paths, this::progress);
      print(report, (System.nanoTime() - started) / 1e9);
      return report.refused() == 0 ? 0 : 1;
    } catch (IOException e) {
      throw new CannotStart("A file could not be read: " + e.getMessage(), e);
    }
  }

  private void progress(double done) {
    if (System.console() != null) {
      var filled = (int) Math.round(done * WIDTH);
      var bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
      out().printf("\r%s %3d%%", bar, Math.round(done * 100));
      out().flush();
    }
  }

  private void print(ImportReport report, double seconds) {
    out().println();
    out().printf("%-32s %9s %9s %9s%n", "", "new", "changed", "as before");
    for (var line : report.lines()) {
      out()
          .printf(
              "%-32s %,9d %,9d %,9d%n",
              line.type(), line.added(), line.changed(), line.unchanged());
    }
    out().printf("%n%,d resources in %.1f s.%n", report.resources(), seconds);
    if (report.refused() > 0) {
      out().printf("%,d refused:%n", report.refused());
    }
    report.reasons().forEach(reason -> out().println("  " + reason));
    if (report.refused() > report.reasons().size()) {
      out().println("The page Import lists all of them.");
    }
    out().flush();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
