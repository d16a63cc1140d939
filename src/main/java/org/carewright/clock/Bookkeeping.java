package org.carewright.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carewright.access.Relationships;
import org.carewright.access.Viewer;
import org.carewright.calendar.WorkingCalendar;
import org.carewright.calendar.WorkingCalendars;
import org.carewright.platform.Ids;
import org.carewright.platform.PatientId;
import org.carewright.task.LoopId;
import org.carewright.task.TaskId;
import org.carewright.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings a patient's clocks to what the facts say: stops those that are met, starts those that
 * begin, takes up again those whose end was undone. Doing it again changes nothing, so it does not
 * matter which event led here (decision 12).
 */
@Component
class Bookkeeping {

  /** Longer than the longest shipped rule, so that what started a running clock is still seen. */
  private static final Duration WINDOW = Duration.ofDays(400);

  private final ClockRules rules;
  private final ClockRuns runs;
  private final FactsReading reading;
  private final ClockTasks clockTasks;
  private final WorkingCalendars calendars;
  private final Relationships relationships;
  private final Tasks tasks;
  private final Ids ids;
  private final Clock clock;

  Bookkeeping(
      ClockRules rules,
      ClockRuns runs,
      FactsReading reading,
      ClockTasks clockTasks,
      WorkingCalendars calendars,
      Relationships relationships,
      Tasks tasks,
      Ids ids,
      Clock clock) {
    this.rules = rules;
    this.runs = runs;
    this.reading = reading;
    this.clockTasks = clockTasks;
    this.calendars = calendars;
    this.relationships = relationships;
    this.tasks = tasks;
    this.ids = ids;
    this.clock = clock;
  }

  /** Within the transaction of whatever happened; nothing when the viewer no longer sees them. */
  void bring(Viewer by, PatientId patient) {
    if (!relationships.isSeenBy(patient, by.staff())) {
      return;
    }
    tasks.lock(patient);
    var now = clock.instant();
    var facts = facts(by, patient, now);
    if (facts.isEmpty()) {
      return;
    }
    var known = runs.of(patient, by.organisation(), now.minus(WINDOW));
    var takenUp = clockTasks.takenUpAgain(by, patient);
    for (var run : known) {
      settle(by, run, facts.get(), now, takenUp.contains(run.task()));
    }
    start(by, patient, facts.get(), known, now);
    var open = clockTasks.open(by, patient);
    runs.of(patient, by.organisation(), now.minus(WINDOW)).stream()
        .filter(run -> run.isRunning() && !open.contains(run.task()))
        .forEach(run -> seatAgain(by, run, facts.get()));
  }

  Optional<Facts> facts(Viewer by, PatientId patient, Instant now) {
    var asked =
        new FactsReading.Asked(by.organisation(), by.zone(), patient, now.minus(WINDOW), now);
    return Optional.ofNullable(reading.of(asked).get(patient));
  }

  private void settle(Viewer by, ClockRun run, Facts facts, Instant now, boolean takenUpAgain) {
    if (!run.isRunning() && takenUpAgain) {
      seatAgain(by, run, facts);
      return;
    }
    var ending = Ending.of(run.rule(), run.beginning(), facts, run.due(), now);
    if (run.isRunning()) {
      ending.or(() -> gone(by, run, facts, now)).ifPresent(end -> stop(by, run, end));
    } else if (run.how() != ClockRun.How.CANCELLED && run.rule().success() != Success.TASK) {
      correct(by, run, ending, facts);
    }
  }

  /** What started it has been taken back, or the rule no longer holds for the person. */
  private Optional<Ending> gone(Viewer by, ClockRun run, Facts facts, Instant now) {
    var zone = run.rule().whose() == Whose.PATIENT ? facts.zone() : by.zone();
    var still =
        Beginnings.of(run.rule(), facts, zone, now).stream()
            .anyMatch(one -> one.key().equals(run.beginning().key()));
    return still ? Optional.empty() : Optional.of(new Ending(now, ClockRun.How.CANCELLED));
  }

  /** What met it turned out to be otherwise: at another time, or not at all. */
  private void correct(Viewer by, ClockRun run, Optional<Ending> ending, Facts facts) {
    if (ending.isEmpty()) {
      seatAgain(by, run, facts);
    } else if (!ending.get().at().equals(run.stopped())
        || !Objects.equals(reason(ending.get(), run), run.reason())) {
      runs.stop(by, run, ending.get(), reason(ending.get(), run));
    }
  }

  private void start(Viewer by, PatientId patient, Facts facts, List<ClockRun> known, Instant now) {
    var calendar = calendars.of(by);
    var keys =
        known.stream()
            .map(run -> run.rule().code() + " " + run.beginning().key())
            .collect(Collectors.toSet());
    for (var rule : rules.running(by.organisation(), by.region())) {
      for (var beginning : Beginnings.of(rule, facts, zone(rule, facts, calendar), now)) {
        if (beginning.known().isBefore(rule.from())
            || keys.contains(rule.code() + " " + beginning.key())) {
          continue;
        }
        var due = due(rule, beginning, facts, calendar);
        var ending = Ending.of(rule, beginning, facts, due, now);
        if (due.isAfter(now) && (ending.isEmpty() || rule.start() == Start.MONTH)) {
          var run = start(by, patient, rule, beginning, facts);
          ending.ifPresent(end -> stop(by, run, end));
        }
      }
    }
  }

  /** Ends a clock with its own time, if that is what ends it; says whether it did. */
  boolean lapse(Viewer by, ClockRun run, Instant now) {
    var ending =
        facts(by, run.patient(), now)
            .flatMap(facts -> Ending.of(run.rule(), run.beginning(), facts, run.due(), now))
            .filter(end -> end.how() != ClockRun.How.CANCELLED);
    ending.ifPresent(end -> stop(by, run, end));
    return ending.isPresent();
  }

  static ZoneId zone(ClockRule rule, Facts facts, WorkingCalendar calendar) {
    return rule.whose() == Whose.PATIENT ? facts.zone() : calendar.zone();
  }

  static Instant due(ClockRule rule, Beginning beginning, Facts facts, WorkingCalendar calendar) {
    return rule.length().end(beginning.since(), zone(rule, facts, calendar), calendar);
  }

  /** Starts a clock now, in the caller's transaction. */
  ClockRun start(Viewer by, PatientId patient, ClockRule rule, Beginning beginning, Facts facts) {
    var due = due(rule, beginning, facts, calendars.of(by));
    var id = ids.next();
    var none = new LoopId(id);
    var run =
        new ClockRun(
            id, patient, rule, beginning, due, none, new TaskId(id), true, null, null, null);
    var seat = clockTasks.seat(by, run, facts, null);
    var seated =
        new ClockRun(
            id,
            patient,
            rule,
            beginning,
            due,
            seat.loop(),
            seat.task(),
            seat.own(),
            null,
            null,
            null);
    if (!runs.insert(by, seated, clock.instant())) {
      throw new IllegalStateException("A clock was started twice, by " + beginning.key());
    }
    return seated;
  }

  private void seatAgain(Viewer by, ClockRun run, Facts facts) {
    clockTasks.leave(by, run);
    var seat = clockTasks.seat(by, run, facts, run.task());
    runs.seat(run, seat.loop(), seat.task(), seat.own());
  }

  void stop(Viewer by, ClockRun run, Ending ending) {
    stop(by, run, ending, reason(ending, run));
  }

  void stop(Viewer by, ClockRun run, Ending ending, @Nullable String why) {
    runs.stop(by, run, ending, why);
    clockTasks.release(by, run, ending, why == null ? ending.how().label() : why);
  }

  private static @Nullable String reason(Ending ending, ClockRun run) {
    return ending.how() == ClockRun.How.CANCELLED
        ? "What started it (" + run.beginning().datum() + ") no longer holds"
        : ending.why();
  }
}
