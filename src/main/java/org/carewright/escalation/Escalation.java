package org.carewright.escalation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.carewright.platform.BrokenRule;
import org.carewright.platform.Ids;
import org.carewright.platform.Outage;
import org.carewright.task.OverdueTask;
import org.carewright.task.OverdueWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells whoever has to know of what is overdue. Its cost is that of what is due, found by one
 * index; two at once, on two nodes, share the work; killed at any point, the next one goes on from
 * there.
 */
@Component
public class Escalation {

  private static final Logger log = LoggerFactory.getLogger(Escalation.class);
  private static final int BATCH = 500;
  private static final int WORKERS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

  /** So often it may happen that, just then, someone makes one more task due. */
  private static final int ROUNDS = 10;

  private final Batch batch;
  private final OverdueWork work;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;

  Escalation(
      Batch batch,
      OverdueWork work,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Ids ids,
      Clock clock) {
    this.batch = batch;
    this.work = work;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Escalates all that is due by now, and claims so, which the database believes only if it is so.
   * Throws when some could not be escalated; all the others have been.
   */
  public Pass pass() {
    var until = clock.instant();
    var counts = Pass.Counts.NONE;
    for (int round = 1; ; round++) {
      counts = counts.plus(sideBySide(until)).plus(inUse(until, new Batch.Known()));
      var pass = new Pass(until, counts);
      try {
        transaction.executeWithoutResult(tx -> claim(pass));
        return pass;
      } catch (RuntimeException e) {
        if (round == ROUNDS || BrokenRule.behind(e).isEmpty()) {
          throw e;
        }
      }
    }
  }

  /** Several workers side by side: none takes what another has. */
  private Pass.Counts sideBySide(Instant until) {
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      var running =
          IntStream.range(0, WORKERS)
              .mapToObj(
                  n -> CompletableFuture.supplyAsync(() -> free(until, new Batch.Known()), workers))
              .toList();
      return running.stream()
          .map(CompletableFuture::join)
          .reduce(Pass.Counts.NONE, Pass.Counts::plus);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /**
   * Batch after batch, each in its own transaction, until there is none. A fault holds up nobody
   * else: what stood beside it is tried alone, and only what fails alone is passed over.
   */
  private Pass.Counts free(Instant until, Batch.Known known) {
    var counts = Pass.Counts.NONE;
    var failed = 0;
    for (var size = BATCH; ; ) {
      var after = failed;
      var limit = size;
      try {
        var did = step(until, known, () -> work.take(until, after, limit));
        if (did.isEmpty()) {
          break;
        }
        counts = counts.plus(did.get());
        size = BATCH;
      } catch (RuntimeException e) {
        if (Outage.isBehind(e)) {
          throw e;
        }
        if (size == 1) {
          failed++;
          log.error("An overdue task could not be escalated; it is tried again in a minute", e);
        }
        size = size == 1 ? BATCH : 1;
      }
    }
    if (failed > 0) {
      throw new IllegalStateException("Not all overdue tasks could be escalated");
    }
    return counts;
  }

  /** Those that someone was just changing: one by one, waiting for them. */
  private Pass.Counts inUse(Instant until, Batch.Known known) {
    var counts = Pass.Counts.NONE;
    while (true) {
      var did = step(until, known, () -> work.takeOneInUse(until));
      if (did.isEmpty()) {
        return counts;
      }
      counts = counts.plus(did.get());
    }
  }

  private Optional<Pass.Counts> step(
      Instant until, Batch.Known known, Supplier<List<OverdueTask>> take) {
    return transaction.execute(tx -> {
      var tasks = take.get();
      return tasks.isEmpty() ? Optional.empty() : Optional.of(batch.step(tasks, until, known));
    });
  }

  private void claim(Pass pass) {
    jdbc.sql(
            """
            insert into escalation_pass (id, until, finished_at, told, postponed)
            values (:id, :until, :now, :told, :postponed)\
            """)
        .param("id", ids.next())
        .param("until", Timestamp.from(pass.until()))
        .param("now", Timestamp.from(clock.instant()))
        .param("told", pass.counts().told())
        .param("postponed", pass.counts().postponed())
        .update();
  }
}
