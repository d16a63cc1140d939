package org.carewright.launch.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.springframework.context.ApplicationContext;

/** The measurements, each printed as it is taken. */
public final class Bench {

  private final Path folder;
  private final Report report;

  /**
   * @param folder an empty folder for the data it makes
   */
  public Bench(Path folder, PrintWriter out) {
    this.folder = folder;
    this.report = new Report(out);
    out.printf(
        "%d processors, Java %s%n",
        Runtime.getRuntime().availableProcessors(), Runtime.version().feature());
  }

  /** Starting, and the pages of the sample. */
  public void pages() throws IOException, InterruptedException, SQLException, ExecutionException {
    new PageSpeed(Files.createDirectories(folder.resolve("pages")), report).measure();
  }

  /** Taking in charts, by a running program with an empty database. */
  public void imports(ApplicationContext program, List<Path> paths)
      throws IOException, SQLException {
    var files = Files.createDirectories(folder.resolve("charts"));
    new ImportSpeed(program, files, report).measure(paths);
  }
}
