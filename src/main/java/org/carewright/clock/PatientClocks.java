package org.carewright.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carewright.access.Relationships;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.platform.Ids;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The clocks of a patient, and what a person does about them: start one by hand, stop one. */
@Component
@Transactional
class PatientClocks {

  private final ClockRules rules;
  private final ClockRuns runs;
  private final Bookkeeping books;
  private final Expiries expiries;
  private final Tasks tasks;
  private final Relationships relationships;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  PatientClocks(
      ClockRules rules,
      ClockRuns runs,
      Bookkeeping books,
      Expiries expiries,
      Tasks tasks,
      Relationships relationships,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.rules = rules;
    this.runs = runs;
    this.books = books;
    this.expiries = expiries;
    this.tasks = tasks;
    this.relationships = relationships;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** Running ones first, soonest first; then those that stopped, latest first. */
  @Transactional(readOnly = true)
  public List<ClockLine> list(Viewer viewer, PatientId patient, int limit) {
    var now = clock.instant();
    var all = runs.visible(viewer, patient, limit);
    var counting = all.stream().anyMatch(run -> run.rule().success() == Success.MINUTES);
    var facts = counting ? books.facts(viewer, patient, now) : Optional.<Facts>empty();
    var ranOut = all.stream().anyMatch(run -> run.rule().expiry().acts() && run.isMissed(now));
    var expired = ranOut ? expiries.of(patient) : Map.<UUID, Expired>of();
    return all.stream()
        .map(run ->
            new ClockLine(run, minutes(run, facts), expired.get(run.id()), now, viewer.zone()))
        .toList();
  }

  private static @Nullable Integer minutes(ClockRun run, Optional<Facts> facts) {
    return run.rule().success() == Success.MINUTES
        ? facts.map(f -> Ending.minutes(run.beginning(), f, run.due())).orElse(null)
        : null;
  }

  @Transactional(readOnly = true)
  public ClockLine get(Viewer viewer, PatientId patient, UUID id) {
    return runs.find(viewer, patient, id)
        .map(run -> new ClockLine(run, null, null, clock.instant(), viewer.zone()))
        .orElseThrow(() -> Problem.notFound("This clock"));
  }

  /** The rules a person may start here. */
  @Transactional(readOnly = true)
  public List<ClockRule> startable(Viewer viewer) {
    return rules.running(viewer.organisation(), viewer.region()).stream()
        .filter(rule -> rule.start() == Start.HAND)
        .toList();
  }

  /**
   * Starts a clock.
   *
   * @param since on the wall clock of the organisation
   * @param about what it is for, in words
   */
  public ClockRun start(
      Viewer by, PatientId patient, ClockRule rule, LocalDateTime since, String about) {
    relationships.require(by, patient);
    tasks.lock(patient);
    var facts = books.facts(by, patient, clock.instant());
    var at = since.atZone(by.zone()).toInstant();
    var enrolment =
        facts.stream()
            .flatMap(f -> f.enrolments().stream())
            .filter(one -> one.until() == null)
            .map(Facts.Enrolled::id)
            .findFirst()
            .orElse(null);
    var beginning = new Beginning("hand:" + ids.next(), at, clock.instant(), enrolment, about);
    var run = books.start(by, patient, rule, beginning, facts.orElse(Facts.none(by.zone())));
    audit.created(by, patient, "Started a clock");
    return run;
  }

  /** Stops a clock with the reason; one that has stopped meanwhile stays as it is. */
  public boolean stop(Viewer by, PatientId patient, UUID id, String why) {
    relationships.require(by, patient);
    tasks.lock(patient);
    var run = get(by, patient, id).run();
    if (!run.isRunning()) {
      return false;
    }
    books.stop(by, run, new Ending(now(run), ClockRun.How.CANCELLED), why);
    audit.changed(by, patient, "Stopped a clock");
    return true;
  }

  private Instant now(ClockRun run) {
    var now = clock.instant();
    return now.isBefore(run.beginning().since()) ? run.beginning().since() : now;
  }
}
