package org.carewright.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Unmatched;

/** Serves a made-up population, kept apart from any installation. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Serve a made-up population, in a folder and a database of its own.")
class DemoCommand implements Callable<Integer> {

  private final Serving serving;

  @Mixin Address address = new Address();
  @Unmatched List<String> settings = new ArrayList<>();

  DemoCommand(Serving serving) {
    this.serving = serving;
  }

  @Override
  public Integer call() {
    var all = new ArrayList<>(address.settings());
    all.addAll(settings());
    all.addAll(settings);
    serving.start(all);
    return 0;
  }

  /** What makes it a demonstration. */
  static List<String> settings() {
    return List.of(
        "--carewright.demo=true",
        "--carewright.home=" + home(),
        // A made-up population never goes into a real database.
        "--carewright.database-url=false");
  }

  private static Path home() {
    var named = System.getenv("CAREWRIGHT_HOME");
    return named == null || named.isBlank()
        ? Path.of(System.getProperty("user.home"), ".carewright-demo")
        : Path.of(named, "demo");
  }
}
