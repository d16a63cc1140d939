package org.carewright.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes things go wrong: a process that dies before its commit, a database that is killed. */
@Component
@ConditionalOnProperty("carewright.simulation")
class Faults {

  private static final int PATIENCE = 240;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  Faults(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** Does the work and dies at the last moment before it is committed. */
  void crashAfter(Runnable work) {
    try {
      transaction.executeWithoutResult(tx -> {
        TransactionSynchronizationManager.registerSynchronization(
            new TransactionSynchronization() {
              @Override
              public void beforeCommit(boolean readOnly) {
                throw new Crash();
              }
            });
        work.run();
      });
    } catch (Crash asked) {
      return;
    }
    throw new IllegalStateException("The crash did not happen");
  }

  /**
   * Kills the database with all its processes, as a power cut does, and waits until the application
   * has it back by itself. Nothing is killed that is not in the data folder of this very program.
   */
  void killDatabase() {
    var folder = Path.of(jdbc.sql("show data_directory").query(String.class).single());
    try {
      var pid = Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip());
      var server = ProcessHandle.of(pid).orElseThrow();
      var all = new ArrayList<>(List.of(server));
      server.children().forEach(all::add);
      all.forEach(ProcessHandle::destroyForcibly);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    await();
  }

  void await() {
    for (int tried = 0; tried < PATIENCE; tried++) {
      try {
        jdbc.sql("select 1").query(Integer.class).single();
        return;
      } catch (DataAccessException | TransactionException notYet) {
        rest();
      }
    }
    throw new IllegalStateException("The database did not come back");
  }

  private static void rest() {
    try {
      Thread.sleep(250);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
