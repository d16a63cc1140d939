package org.carewright.launch.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The program in a process of its own, started with the options this one was started with. */
final class Child implements AutoCloseable {

  private static final Pattern READY = Pattern.compile("Carewright is ready: (\\S+)");
  private static final Pattern PASSWORD = Pattern.compile("with the password \"([^\"]+)\"");
  private static final Pattern SIGN_IN =
      Pattern.compile("(?m)^ {4}(\\S+) +.*, (Care coordinator|Team lead),.*$");
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Process process;
  private final Path output;
  private final String address;
  private final double seconds;

  private Child(Path home, List<String> command) throws IOException, InterruptedException {
    this.output = Files.createTempFile(home, command.getFirst(), ".log");
    var begun = System.nanoTime();
    var builder = new ProcessBuilder(line(command)).redirectErrorStream(true);
    builder.environment().put("CAREWRIGHT_HOME", home.toString());
    builder.redirectOutput(output.toFile());
    process = builder.start();
    address = awaited(begun + PATIENCE.toNanos());
    seconds = (System.nanoTime() - begun) / 1e9;
  }

  /**
   * @param settings in the form {@code --name=value}
   */
  static Child demo(Path home, List<String> settings) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("demo", "--port", "0"));
    command.addAll(settings);
    return new Child(home, command);
  }

  /** An installation on data that is there. */
  static Child start(Path home, List<String> settings) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("start", "--port", "0"));
    command.addAll(settings);
    return new Child(home, command);
  }

  private static List<String> line(List<String> command) {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.startsWith("-Dcarewright."))
        .forEach(line::add);
    line.addAll(List.of("-jar", System.getProperty("java.class.path")));
    line.addAll(command);
    return line;
  }

  private String awaited(long until) throws IOException, InterruptedException {
    while (System.nanoTime() < until && process.isAlive()) {
      var ready = READY.matcher(Files.readString(output));
      if (ready.find()) {
        return ready.group(1);
      }
      Thread.sleep(20);
    }
    var said = Files.readString(output);
    process.destroy();
    throw new IOException("It did not start:\n" + said);
  }

  String address() {
    return address;
  }

  /** From its command to its first page. */
  double seconds() {
    return seconds;
  }

  String password() throws IOException {
    return found(PASSWORD).orElse("");
  }

  /** Those who carry or lead a caseload. */
  List<String> usernames() throws IOException {
    return SIGN_IN.matcher(Files.readString(output)).results().map(r -> r.group(1)).toList();
  }

  /** Resident memory of the Java process in MB. */
  long memory() throws IOException {
    var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", "" + process.pid()).start();
    try (var reader = ps.inputReader()) {
      return Long.parseLong(reader.readLine().strip()) / 1024;
    }
  }

  private Optional<String> found(Pattern pattern) throws IOException {
    var matcher = pattern.matcher(Files.readString(output));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      Files.deleteIfExists(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
