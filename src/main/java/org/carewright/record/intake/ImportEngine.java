package org.carewright.record.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.carewright.access.Viewer;
import org.carewright.platform.BrokenRule;
import org.carewright.record.store.Written;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes files in: those that others refer to one after another, the rest as many at a time as there
 * are processors. A unit that lacks what another file may bring is tried again at the end. A run
 * that was interrupted goes on with the parts that are not done.
 */
@Component
class ImportEngine {

  private static final int MOST_TRIES = 4;

  private final ImportTools tools;
  private final ImportRuns runs;
  private final TransactionTemplate transaction;

  ImportEngine(ImportTools tools, ImportRuns runs, PlatformTransactionManager transactions) {
    this.tools = tools;
    this.runs = runs;
    // Tried again here, where what was remembered of a unit is forgotten first.
    this.transaction = new TransactionTemplate(transactions);
  }

  void run(UUID id, Viewer by, List<ImportFile> files, AtomicLong progress) {
    new Run(id, by, files, progress).run();
  }

  private final class Run {

    private final UUID id;
    private final List<ImportFile> files;
    private final AtomicLong progress;
    private final ImportScope scope;
    private final Set<String> done;
    private final Map<String, Map<String, Written>> landedInPart = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<ImportFile> again = new ConcurrentLinkedQueue<>();

    Run(UUID id, Viewer by, List<ImportFile> files, AtomicLong progress) {
      this.id = id;
      this.files = ImportFiles.ordered(files);
      this.progress = progress;
      this.scope = ImportScope.of(by, tools);
      this.done = ConcurrentHashMap.newKeySet();
      this.done.addAll(runs.done(id));
    }

    void run() {
      files.stream().filter(ImportFiles::goesFirst).forEach(file -> read(file, false));
      together(files.stream().filter(file -> !ImportFiles.goesFirst(file)).toList());
      Set.copyOf(again).stream()
          .sorted((a, b) -> Integer.compare(files.indexOf(a), files.indexOf(b)))
          .forEach(file -> read(file, true));
    }

    private void together(List<ImportFile> files) {
      var threads = Math.max(2, Runtime.getRuntime().availableProcessors());
      try (var pool = Executors.newFixedThreadPool(threads)) {
        var running = new ArrayList<Future<?>>();
        files.forEach(file -> running.add(pool.submit(() -> read(file, false))));
        for (var one : running) {
          one.get();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("The import was interrupted", e);
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException why ? why : new IllegalStateException(e);
      }
    }

    private void read(ImportFile file, boolean last) {
      new FileReading(
              file,
              last ? bytes -> {} : progress::addAndGet,
              new FileReading.Taker() {
                @Override
                public void unit(Unit unit, List<Refusal> unreadable) {
                  take(unit, unreadable, last);
                }

                @Override
                public void refused(int part, Refusal why) {
                  settle(file, part, UnitOutcome.refused(why));
                }
              })
          .read();
    }

    private void take(Unit unit, List<Refusal> unreadable, boolean last) {
      var key = key(unit.file(), unit.part());
      if (done.contains(key)) {
        return;
      }
      try {
        var outcome = tryToTake(unit, unreadable, last);
        if (outcome.mayComeLater() && !last) {
          again.add(unit.file());
          landedInPart.put(key, outcome.counts());
          return;
        }
        done.add(key);
      } catch (Unreadable e) {
        settle(unit.file(), unit.part(), UnitOutcome.refused(Refusal.file(e.reason())));
      } catch (DataAccessException | TransactionException e) {
        // Nothing of this unit is there; the rest of the import is none the worse for it.
        var rule = BrokenRule.behind(e).orElseThrow(() -> e).sentence();
        settle(unit.file(), unit.part(), UnitOutcome.refused(Refusal.file(rule)));
      }
    }

    /** Two imports that meet at one patient or organisation: one waits, or goes again. */
    private UnitOutcome tryToTake(Unit unit, List<Refusal> unreadable, boolean last) {
      for (int tried = 1; ; tried++) {
        try {
          return inTransaction(unit, unreadable, last);
        } catch (ConcurrencyFailureException e) {
          scope.shared().forget();
          if (tried == MOST_TRIES) {
            throw e;
          }
        }
      }
    }

    private UnitOutcome inTransaction(Unit unit, List<Refusal> unreadable, boolean last) {
      var undone = new boolean[1];
      var outcome =
          java.util.Objects.requireNonNull(
              transaction.execute(tx -> {
                var taken = with(UnitImport.run(unit, tools, scope), unreadable);
                taken =
                    taken.after(landedInPart.getOrDefault(key(unit.file(), unit.part()), Map.of()));
                undone[0] = unit.whole() && taken.refused() > 0;
                if (undone[0]) {
                  tx.setRollbackOnly();
                } else if (last || !taken.mayComeLater()) {
                  runs.record(id, unit.file().name(), unit.part(), taken);
                }
                return taken;
              }));
      if (undone[0]) {
        scope.shared().forget();
        if (last || !outcome.mayComeLater()) {
          settle(unit.file(), unit.part(), outcome);
        }
      }
      return outcome;
    }

    private void settle(ImportFile file, int part, UnitOutcome outcome) {
      if (done.add(key(file, part))) {
        runs.record(id, file.name(), part, outcome);
      }
    }

    private static UnitOutcome with(UnitOutcome outcome, List<Refusal> unreadable) {
      if (unreadable.isEmpty()) {
        return outcome;
      }
      var all = new ArrayList<>(unreadable);
      all.addAll(outcome.refusals());
      return new UnitOutcome(outcome.counts(), all, outcome.refused() + unreadable.size());
    }

    private static String key(ImportFile file, int part) {
      return file.name() + "#" + part;
    }
  }
}
