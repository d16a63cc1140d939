package org.carewright.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The process that serves a data folder, found by the file it keeps there. */
final class Postmaster {

  private static final Logger log = LoggerFactory.getLogger(Postmaster.class);

  private Postmaster() {}

  static Optional<ProcessHandle> find(Path data) throws IOException {
    var pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    var lines = Files.readAllLines(pidFile);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    // After a reboot the number may belong to anything else: only a postgres is ours.
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .filter(p -> p.info().command().map(c -> c.contains("postgres")).orElse(false));
  }

  /** A process killed with -9 leaves its PostgreSQL running; whoever holds the folder stops it. */
  static void stopLeftover(Path data) throws IOException {
    var found = find(data);
    if (found.isEmpty()) {
      return;
    }
    var leftover = found.get();
    log.info("Stopping the database that an earlier run left behind (process {})", leftover.pid());
    try {
      // SIGINT: do not wait for what its connections were doing; nobody listens to them any more.
      new ProcessBuilder("kill", "-INT", Long.toString(leftover.pid())).start().waitFor();
      leftover.onExit().get(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException(
          "The database of an earlier run (process " + leftover.pid() + ") does not stop", e);
    }
  }
}
