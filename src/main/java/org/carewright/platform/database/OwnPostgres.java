package org.carewright.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that Carewright brings along, its data in one folder. One process at a time may
 * hold the folder; what a killed process left running is stopped first, and PostgreSQL's own
 * recovery does the rest. Only someone with the password in that folder can connect, even from this
 * machine.
 */
final class OwnPostgres implements Closeable {

  private static final Logger log = LoggerFactory.getLogger(OwnPostgres.class);

  /**
   * The binaries' wrapper is meant for tests and trades durability for speed; these settings take
   * that back (an acknowledged write survives kill -9) and suit a machine of two cores.
   */
  private static final List<String[]> SETTINGS =
      List.of(
          new String[] {"fsync", "on"},
          new String[] {"synchronous_commit", "on"},
          new String[] {"full_page_writes", "on"},
          new String[] {"max_connections", "60"},
          new String[] {"shared_buffers", "256MB"},
          new String[] {"max_wal_size", "2GB"},
          new String[] {"jit", "off"},
          new String[] {"wal_compression", "pglz"},
          new String[] {"listen_addresses", "127.0.0.1"});

  private final FileChannel lockFile;
  private final FileLock lock;
  private final EmbeddedPostgres postgres;
  private final String password;

  private OwnPostgres(
      FileChannel lockFile, FileLock lock, EmbeddedPostgres postgres, String password) {
    this.lockFile = lockFile;
    this.lock = lock;
    this.postgres = postgres;
    this.password = password;
  }

  /**
   * Starts the database kept in {@code folder}, creating it on first use.
   *
   * @param binaries where the programs are unpacked; may be shared by several databases
   * @throws FolderInUse when another process has it open
   */
  static OwnPostgres start(Path folder, Path binaries) throws IOException {
    Files.createDirectories(folder);
    var lockFile =
        FileChannel.open(
            folder.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var lock = lockFile.tryLock();
    if (lock == null) {
      lockFile.close();
      throw new FolderInUse(folder);
    }
    try {
      var data = folder.resolve("data");
      stopLeftover(data);
      var password = PostgresPassword.of(folder);
      return new OwnPostgres(
          lockFile, lock, startServer(folder, data, binaries, password), password.value());
    } catch (IOException | RuntimeException e) {
      lockFile.close();
      throw e;
    }
  }

  private static EmbeddedPostgres startServer(
      Path folder, Path data, Path binaries, PostgresPassword password) throws IOException {
    var builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setOverrideWorkingDirectory(binaries.toFile())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(Duration.ofSeconds(60))
            .setLocaleConfig("locale", "C.UTF-8")
            .setLocaleConfig("encoding", "UTF8")
            .setConnectConfig("password", password.value())
            .setOutputRedirector(
                ProcessBuilder.Redirect.appendTo(folder.resolve("postgres.log").toFile()))
            .setErrorRedirector(
                ProcessBuilder.Redirect.appendTo(folder.resolve("postgres.log").toFile()));
    SETTINGS.forEach(setting -> builder.setServerConfig(setting[0], setting[1]));
    var server = builder.start();
    try {
      password.require(server.getPostgresDatabase(), data);
    } catch (SQLException e) {
      server.close();
      throw new IOException("Cannot set the database password", e);
    }
    return server;
  }

  /** A process killed with -9 leaves its PostgreSQL running; the folder is ours now, so stop it. */
  private static void stopLeftover(Path data) throws IOException {
    var leftover = runningServer(data);
    if (leftover == null) {
      return;
    }
    log.info("Stopping the database that an earlier run left behind (process {})", leftover.pid());
    leftover.destroy();
    try {
      leftover.onExit().get(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException(
          "The database of an earlier run (process " + leftover.pid() + ") does not stop", e);
    }
  }

  private static @Nullable ProcessHandle runningServer(Path data) throws IOException {
    var pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return null;
    }
    var lines = Files.readAllLines(pidFile);
    if (lines.isEmpty()) {
      return null;
    }
    // After a reboot the number may belong to anything else: only a postgres is stopped.
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .filter(p -> p.info().command().map(c -> c.contains("postgres")).orElse(false))
        .orElse(null);
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
  }

  String password() {
    return password;
  }

  @Override
  public void close() throws IOException {
    try {
      postgres.close();
    } finally {
      lock.release();
      lockFile.close();
    }
  }

  /** Another Carewright has this folder open. */
  static final class FolderInUse extends IOException {
    FolderInUse(Path folder) {
      super(
          "Another Carewright is already running on the data in "
              + folder
              + ". Use that one, stop it first, or set CAREWRIGHT_HOME to another folder.");
    }
  }
}
