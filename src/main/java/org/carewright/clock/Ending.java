package org.carewright.clock;

import java.time.Instant;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import org.carewright.clock.Facts.Event;
import org.jspecify.annotations.Nullable;

/**
 * How a clock ends, worked out from the facts alone.
 *
 * @param why in words, where more is to be said than how
 */
record Ending(Instant at, ClockRun.How how, @Nullable String why) {

  Ending(Instant at, ClockRun.How how) {
    this(at, how, null);
  }

  /** Empty while it runs. */
  static Optional<Ending> of(
      ClockRule rule, Beginning beginning, Facts facts, Instant due, Instant now) {
    if (rule.success() == Success.TASK) {
      return byHand(beginning, facts);
    }
    var ended = first(rule, beginning, facts, due);
    if (rule.lapses() && (ended == null || !ended.at().isBefore(due))) {
      ended = now.isBefore(due) ? null : lapsed(rule, beginning, facts, due);
    }
    var closed = facts.enrolled(beginning.enrolment()).map(Facts.Enrolled::until).orElse(null);
    if (closed != null && (ended == null || closed.isBefore(ended.at()))) {
      return Optional.of(new Ending(closed, ClockRun.How.CANCELLED));
    }
    return Optional.ofNullable(ended);
  }

  private static @Nullable Ending first(
      ClockRule rule, Beginning beginning, Facts facts, Instant due) {
    int tried = 0;
    int minutes = 0;
    for (var event : facts.events()) {
      if (!event.at().isAfter(beginning.since())) {
        continue;
      }
      if (rule.success() == Success.MINUTES) {
        minutes += counts(event, beginning, due) ? event.minutes() : 0;
        if (minutes >= rule.minutes()) {
          return new Ending(event.at(), ClockRun.How.MET);
        }
      } else if (meets(rule.success(), event)) {
        return new Ending(event.at(), ClockRun.How.MET);
      }
      tried += event.kind() == Event.Kind.TRIED ? 1 : 0;
      if (rule.attempts() > 0 && tried >= rule.attempts()) {
        return new Ending(event.at(), ClockRun.How.ATTEMPTS);
      }
    }
    return null;
  }

  private static Ending lapsed(ClockRule rule, Beginning beginning, Facts facts, Instant due) {
    var month = beginning.month().getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
    var came =
        rule.success() == Success.MINUTES
            ? minutes(beginning, facts, due) + " of " + rule.minutes() + " minutes"
            : "Not done";
    return new Ending(due, ClockRun.How.MISSED, came + " in " + month);
  }

  private static boolean meets(Success success, Event event) {
    return switch (success) {
      case CONTACT -> event.kind() == Event.Kind.REACHED;
      case VISIT ->
          event.kind() == Event.Kind.VISIT_DONE
              || event.kind() == Event.Kind.REACHED && event.inPerson();
      case MEDICINES -> event.kind() == Event.Kind.MEDICINES_DONE;
      case ASSESSMENT -> event.kind() == Event.Kind.ASSESSMENT_DONE;
      case MINUTES, TASK -> false;
    };
  }

  /** No minute counts in two programmes: only those of the clock's own enrolment do. */
  private static boolean counts(Event event, Beginning beginning, Instant due) {
    return event.at().isBefore(due)
        && event.enrolment() != null
        && event.enrolment().equals(beginning.enrolment());
  }

  /** The minutes that count towards a clock so far. */
  static int minutes(Beginning beginning, Facts facts, Instant due) {
    return facts.events().stream()
        .filter(event -> event.at().isAfter(beginning.since()))
        .filter(event -> counts(event, beginning, due))
        .mapToInt(Event::minutes)
        .sum();
  }

  private static Optional<Ending> byHand(Beginning beginning, Facts facts) {
    for (var one : facts.byHand()) {
      var stopped = one.stopped();
      var how = one.how();
      if (one.key().equals(beginning.key()) && stopped != null && how != null) {
        return Optional.of(new Ending(stopped, how));
      }
    }
    return Optional.empty();
  }
}
