package org.carewright.launch.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

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

  /** Starts the program on a folder of data, with a listener to its beans. */
  public interface Starter {
    ConfigurableApplicationContext start(Path home, BeanPostProcessor listener);
  }

  /** Starting, the pages of the sample, and what each page asks of the database, asked alone. */
  public void pages(Starter starter)
      throws IOException, InterruptedException, SQLException, ExecutionException {
    var home = Files.createDirectories(folder.resolve("pages"));
    var pages = new PageSpeed(home, report).measure();
    new BareQueries(home.resolve("demo"), 0, report).measure(starter, pages);
  }

  /**
   * The worklist of services of several sizes, the smallest first, and how the figures grow.
   *
   * @param sizes how many patients each has
   */
  public void worklists(Starter starter, List<Integer> sizes)
      throws IOException, InterruptedException, SQLException, ExecutionException {
    new WorklistSpeed(folder, report).measure(starter, sizes);
  }

  /** Taking in charts, by a running program with an empty database. */
  public void imports(ApplicationContext program, List<Path> paths)
      throws IOException, SQLException {
    var files = Files.createDirectories(folder.resolve("charts"));
    new ImportSpeed(program, files, report).measure(paths);
  }
}
