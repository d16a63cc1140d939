package org.carewright.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program as a process of its own, as people run it: to be stopped, killed, started again. */
public final class Program implements AutoCloseable {

  private static final Pattern READY = Pattern.compile("Carewright is ready: (\\S+)");
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Process process;
  private final Path home;
  private final Path output;

  private Program(Process process, Path home, Path output) {
    this.process = process;
    this.home = home;
    this.output = output;
  }

  /** Runs a command on the data in {@code home}; {@code start} on a free port unless said. */
  public static Program run(Path home, String... arguments) {
    return run(home, Map.of(), arguments);
  }

  private static Program run(Path home, Map<String, String> environment, String... arguments) {
    try {
      Files.createDirectories(home);
      var output = Files.createTempFile(home, "output", ".log");
      var command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-Xmx768m",
                  "-cp",
                  classPath(),
                  "org.carewright.Carewright"));
      command.addAll(List.of(arguments));
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.redirectOutput(output.toFile());
      builder.environment().put("CAREWRIGHT_HOME", home.toString());
      builder
          .environment()
          .put("CAREWRIGHT_BINARIES", Path.of("target/test-binaries").toAbsolutePath().toString());
      builder.environment().putAll(environment);
      return new Program(builder.start(), home, output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Program start(Path home) {
    return start(home, Map.of());
  }

  /** Started with more settings in its environment. */
  public static Program start(Path home, Map<String, String> environment) {
    return run(home, environment, "start", "--port", "0");
  }

  /** Waits until it says that it is ready; returns the address it printed. */
  public String address() {
    var until = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(until) && process.isAlive()) {
      var ready = READY.matcher(output());
      if (ready.find()) {
        return ready.group(1);
      }
      rest();
    }
    throw new IllegalStateException("It did not become ready:\n" + output());
  }

  public String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it has ended by itself or been told to; returns its code. */
  public int code() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("It did not end:\n" + output());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** As Ctrl-C and a service manager do. */
  public int stop() {
    process.destroy();
    return code();
  }

  /** As a power cut does, for Java alone: its database stays behind. */
  public void kill() {
    process.destroyForcibly();
    code();
  }

  /** The main process of the database, if it is running. */
  public Optional<ProcessHandle> database() {
    var file = home.resolve("database/data/postmaster.pid");
    try {
      return Files.exists(file)
          ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    var database = database();
    process.destroyForcibly();
    database.ifPresent(ProcessHandle::destroy);
  }

  /** The program's own classes and libraries, without what tests put beside them. */
  private static String classPath() {
    var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(all.split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static void rest() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
