package org.carewright.clock;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.carewright.access.Relationships;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.clock.Expiries.Due;
import org.carewright.escalation.LeadAtOnce;
import org.carewright.platform.Outage;
import org.carewright.task.TaskId;
import org.carewright.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what the rules ask for when clocks run out, each clock in one transaction: a crash leaves
 * all of it or none, and the row that says it is done is there once or not at all (V099).
 */
@Component
class RunningOut {

  private static final Logger log = LoggerFactory.getLogger(RunningOut.class);

  private final Expiries expiries;
  private final ClockRuns runs;
  private final Bookkeeping books;
  private final FollowUps followUps;
  private final LeadAtOnce lead;
  private final Acting acting;
  private final Tasks tasks;
  private final Relationships relationships;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RunningOut(
      Expiries expiries,
      ClockRuns runs,
      Bookkeeping books,
      FollowUps followUps,
      LeadAtOnce lead,
      Acting acting,
      Tasks tasks,
      Relationships relationships,
      TransactionTemplate transaction,
      Clock clock) {
    this.expiries = expiries;
    this.runs = runs;
    this.books = books;
    this.followUps = followUps;
    this.lead = lead;
    this.acting = acting;
    this.tasks = tasks;
    this.relationships = relationships;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What fails holds up nobody else, and is tried again the next time. */
  void pass() {
    for (var due : expiries.due(clock.instant())) {
      try {
        acting
            .of(due.organisation(), due.onBehalf())
            .ifPresent(by -> transaction.executeWithoutResult(tx -> act(by, due)));
      } catch (RuntimeException e) {
        if (Outage.isBehind(e)) {
          throw e;
        }
        log.error("Clock {} ran out, and what follows could not be done; again soon", due.run(), e);
      }
    }
  }

  private void act(Viewer by, Due due) {
    var now = clock.instant();
    tasks.lock(due.patient());
    if (!expiries.isStillDue(due, now)) {
      return;
    }
    var obstacle =
        relationships.isSeenBy(due.patient(), by.staff())
            ? expiries.obstacle(due)
            : "Nobody here cares for the person any more";
    if (obstacle != null) {
      expiries.add(by, due, now, Set.of(), null, obstacle);
      return;
    }
    var run = runs.find(by, due.patient(), due.run()).orElseThrow();
    var wanted = run.rule().expiry();
    var told = wanted.tellsLead() ? tell(run) : Set.<StaffId>of();
    var note = wanted.tellsLead() && told.isEmpty() ? "Whoever leads knew already" : null;
    expiries.add(by, due, now, told, followUp(by, run), note);
  }

  private Set<StaffId> tell(ClockRun run) {
    var goesOn = run.rule().expiry().course() == Expiry.Course.ESCALATES;
    return lead.tell(
        run.patient(),
        run.task(),
        "“" + run.rule().name() + "” has run out",
        "/patients/" + run.patient() + (goesOn ? "/tasks/" + run.task() : "/clocks"));
  }

  private @Nullable TaskId followUp(Viewer by, ClockRun run) {
    var wanted = run.rule().expiry().followUp();
    if (wanted == null) {
      return null;
    }
    var facts = books.facts(by, run.patient(), clock.instant()).orElse(Facts.none(by.zone()));
    return followUps.open(by, run, facts, wanted);
  }

  /** The job that runs it, beside the one that escalates. */
  @Configuration(proxyBeanMethods = false)
  static class Job {

    @Bean
    RecurringTask<Void> clocksRunningOut(
        ObjectProvider<RunningOut> runningOut, @Value("${carewright.jobs-every}") Duration every) {
      return com.github.kagkarlsson.scheduler.task.helper.Tasks.recurring(
              "clocks-running-out", FixedDelay.of(every))
          .execute((instance, context) -> runningOut.getObject().pass());
    }
  }
}
