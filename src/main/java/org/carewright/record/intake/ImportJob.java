package org.carewright.record.intake;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleConsumer;
import org.carewright.access.CurrentViewer;
import org.carewright.access.Viewer;
import org.carewright.platform.Ids;
import org.carewright.record.ImportReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** Runs imports: at once for the command line, as a durable job for the page. */
@Component
public class ImportJob {

  private static final Logger log = LoggerFactory.getLogger(ImportJob.class);
  private static final int REASONS = 20;

  private final ImportEngine engine;
  private final ImportRuns runs;
  private final CurrentViewer viewers;
  private final Ids ids;
  private final Clock clock;
  private final ObjectProvider<SchedulerClient> jobs;
  private final TransactionTemplate transaction;

  ImportJob(
      ImportEngine engine,
      ImportRuns runs,
      CurrentViewer viewers,
      Ids ids,
      Clock clock,
      ObjectProvider<SchedulerClient> jobs,
      TransactionTemplate transaction) {
    this.engine = engine;
    this.runs = runs;
    this.viewers = viewers;
    this.ids = ids;
    this.clock = clock;
    this.jobs = jobs;
    this.transaction = transaction;
  }

  /** Imports files where they are and returns when it is done. */
  public ImportReport now(Viewer by, List<ImportFile> files, DoubleConsumer progress) {
    var id = runs.create(by, ids.next(), title(files), bytes(files), null);
    work(id, by, files, progress);
    var reasons =
        runs.refusals(id, REASONS).stream()
            .map(one ->
                one.file()
                    + (one.entry() == null ? "" : ", entry " + one.entry())
                    + (one.resource() == null ? "" : " (" + one.resource() + ")")
                    + ": "
                    + one.reason())
            .toList();
    return new ImportReport(
        runs.counts(id).stream()
            .map(one ->
                new ImportReport.Line(one.type(), one.added(), one.changed(), one.unchanged()))
            .toList(),
        runs.get(by, id).refused(),
        reasons);
  }

  /** Asks for the import of uploaded files: the run and its job are noted together. */
  void later(UUID id, Viewer by, List<ImportFile> files, Path folder) {
    transaction.executeWithoutResult(tx -> schedule(id, by, files, folder));
  }

  private void schedule(UUID id, Viewer by, List<ImportFile> files, Path folder) {
    runs.create(by, id, title(files), bytes(files), folder.toString());
    jobs.getObject()
        .scheduleIfNotExists(
            new TaskInstance<Void>(ImportTask.NAME, id.toString()), clock.instant());
  }

  /** The job itself. A run that is over, or whose files are gone, is left as it is. */
  void run(UUID id) {
    var waiting = runs.findUnfinished(id);
    if (waiting.isEmpty()) {
      return;
    }
    var by = viewers.load(waiting.get().staff());
    var folder = waiting.get().folder();
    if (by.isEmpty() || folder == null) {
      runs.finish(id, "Whoever asked for this import is no longer here.");
      return;
    }
    try {
      var files = ImportFiles.of(List.of(Path.of(folder)), true);
      work(id, by.get(), files, done -> {});
      FileSystemUtils.deleteRecursively(Path.of(folder));
    } catch (IOException e) {
      log.error("Import {} cannot read its files; it is given up", id, e);
      runs.finish(id, "The uploaded files could not be read. Please upload them again.");
    }
  }

  private void work(UUID id, Viewer by, List<ImportFile> files, DoubleConsumer progress) {
    var read = new AtomicLong();
    var total = Math.max(1, bytes(files));
    runs.start(id);
    try (var teller = Executors.newSingleThreadScheduledExecutor()) {
      var telling =
          teller.scheduleWithFixedDelay(
              () -> tell(id, read.get(), total, progress), 300, 300, TimeUnit.MILLISECONDS);
      try {
        engine.run(id, by, files, read);
      } finally {
        telling.cancel(false);
      }
    } catch (RuntimeException e) {
      log.error("Import {} stopped; what was taken in before stays", id, e);
      runs.finish(
          id,
          "It stopped because of a fault of ours. What was taken in before stays; import the same"
              + " files again to go on.");
      return;
    }
    runs.finish(id, null);
    progress.accept(1);
  }

  private void tell(UUID id, long read, long total, DoubleConsumer progress) {
    try {
      runs.progress(id, read);
      progress.accept(Math.min(1, (double) read / total));
    } catch (RuntimeException e) {
      log.debug("Progress of import {} could not be told", id, e);
    }
  }

  private static String title(List<ImportFile> files) {
    return files.size() == 1 ? files.getFirst().name() : files.size() + " files";
  }

  private static long bytes(List<ImportFile> files) {
    return files.stream().mapToLong(ImportFile::size).sum();
  }

  /** Where a run's uploaded files wait. */
  static Path folder(Path home, UUID id) {
    var folder = home.resolve("imports").resolve(id.toString());
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
