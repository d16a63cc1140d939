package org.carewright.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL that Carewright brings along, its data in one folder. One process at a time may
 * hold the folder; what a killed process left running is stopped first, and PostgreSQL's own
 * recovery does the rest. Should its process end while we run, it is started again. Only someone
 * with the password in that folder can connect, even from this machine.
 */
final class OwnPostgres implements Closeable {

  private static final Logger log = LoggerFactory.getLogger(OwnPostgres.class);

  /** Recovery after a crash replays what the last checkpoint lacks, which may take a while. */
  private static final Duration START = Duration.ofMinutes(10);

  private static final Duration START_AGAIN = Duration.ofSeconds(20);

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

  private final Path folder;
  private final Path binaries;
  private final FolderLock lock;
  private final PostgresPassword password;
  private final int port;
  private EmbeddedPostgres server;
  private boolean closed;

  private OwnPostgres(Path folder, Path binaries, FolderLock lock) throws IOException {
    this.folder = folder;
    this.binaries = binaries;
    this.lock = lock;
    clearUnfinished();
    Postmaster.stopLeftover(data());
    password = PostgresPassword.of(folder);
    server = startServer(0, START);
    port = server.getPort();
    watch();
  }

  /**
   * Starts the database kept in {@code folder}, creating it on first use.
   *
   * @param binaries where the programs are unpacked; may be shared by several databases
   * @throws org.carewright.platform.CannotStart when another process has it open
   */
  static OwnPostgres start(Path folder, Path binaries) throws IOException {
    var lock = FolderLock.take(folder);
    try {
      return new OwnPostgres(folder, binaries, lock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** A first start that was killed leaves half a database that never held anything. */
  private void clearUnfinished() throws IOException {
    var unfinished = folder.resolve("unfinished");
    if (Files.exists(unfinished)) {
      Postmaster.stopLeftover(data());
      FileSystemUtils.deleteRecursively(data());
    }
    if (!Files.exists(data())) {
      Files.writeString(unfinished, "The database in this folder is still being created.\n");
    }
  }

  private EmbeddedPostgres startServer(int onPort, Duration patience) throws IOException {
    var output = ProcessBuilder.Redirect.appendTo(folder.resolve("postgres.log").toFile());
    var builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data())
            .setOverrideWorkingDirectory(binaries.toFile())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(patience)
            .setPort(onPort)
            .setLocaleConfig("locale", "C.UTF-8")
            .setLocaleConfig("encoding", "UTF8")
            .setConnectConfig("password", password.value())
            .setOutputRedirector(output)
            .setErrorRedirector(output);
    SETTINGS.forEach(setting -> builder.setServerConfig(setting[0], setting[1]));
    var started = builder.start();
    try {
      password.require(started.getPostgresDatabase(), data());
      Files.deleteIfExists(folder.resolve("unfinished"));
    } catch (SQLException e) {
      started.close();
      throw new IOException("Cannot set the database password", e);
    }
    return started;
  }

  private void watch() throws IOException {
    Postmaster.find(data())
        .ifPresent(process ->
            process
                .onExit()
                .thenRun(() -> Thread.ofPlatform().daemon().name("postgres").start(this::revive)));
  }

  /** Pages say that the database is away until this has worked. */
  private void revive() {
    for (var again = false; !isClosed(); again = true) {
      try {
        Thread.sleep(again ? 1_000 : 300);
        startAgain();
        return;
      } catch (IOException | RuntimeException e) {
        log.warn("The database did not start; trying again: {}", e.getMessage());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private synchronized void startAgain() throws IOException {
    if (closed) {
      return;
    }
    log.warn("The database stopped by itself; starting it again");
    server.close();
    server = startServer(port, START_AGAIN);
    watch();
    log.warn("The database is back");
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private Path data() {
    return folder.resolve("data");
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  String password() {
    return password.value();
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    try {
      server.close();
    } finally {
      lock.close();
    }
  }
}
