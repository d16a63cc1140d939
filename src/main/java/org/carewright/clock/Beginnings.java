package org.carewright.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.carewright.clock.Facts.Event;

/** Which clocks a rule starts, worked out from the facts alone. */
final class Beginnings {

  /** Who is enrolled this long after a stay came because of it. */
  private static final Duration AFTER_STAY = Duration.ofDays(30);

  private final ClockRule rule;
  private final Facts facts;
  private final ZoneId zone;

  /**
   * @param zone on whose wall clock the rule counts
   */
  private Beginnings(ClockRule rule, Facts facts, ZoneId zone) {
    this.rule = rule;
    this.facts = facts;
    this.zone = zone;
  }

  /** In the order in which they begin. */
  static List<Beginning> of(ClockRule rule, Facts facts, ZoneId zone, Instant now) {
    var all = new Beginnings(rule, facts, zone);
    return switch (rule.start()) {
      case DISCHARGE -> all.discharges();
      case CONTACT -> all.contacts();
      case ASSESSMENT -> all.after(Event.Kind.ASSESSMENT_DONE, "assessment", "last assessment");
      case MONTH -> all.months(now);
      case HAND -> all.byHand();
    };
  }

  private List<Beginning> discharges() {
    var found = new ArrayList<Beginning>();
    for (var stay : facts.stays()) {
      facts.enrolments().stream()
          .filter(rule::holdsFor)
          .filter(e -> e.until() == null || e.until().isAfter(stay.at()))
          .filter(e -> !e.from().isAfter(stay.at().plus(AFTER_STAY)))
          .findFirst()
          .ifPresent(e -> {
            var known = stay.known().isAfter(e.from()) ? stay.known() : e.from();
            var key = "stay:" + stay.encounter();
            found.add(new Beginning(key, stay.at(), known, e.id(), "discharged from hospital"));
          });
    }
    return found;
  }

  /** One clock for a person, whatever the number of their enrolments. */
  private List<Beginning> contacts() {
    var found = new ArrayList<Beginning>();
    for (var e : facts.enrolments()) {
      var first = facts.enrolled(rule, e.from());
      if (!e.paused() && first.isPresent() && first.get().id().equals(e.id())) {
        var key = "enrolment:" + e.id();
        var datum = "enrolled in " + e.programmeName();
        found.add(new Beginning(key, e.from(), e.from(), e.id(), datum));
      }
    }
    found.addAll(after(Event.Kind.REACHED, "contact", "last contact"));
    return found;
  }

  private List<Beginning> after(Event.Kind kind, String key, String datum) {
    var found = new ArrayList<Beginning>();
    for (var event : facts.events()) {
      if (event.kind() == kind) {
        facts
            .enrolled(rule, event.at())
            .filter(e -> !e.paused())
            .ifPresent(e ->
                found.add(
                    new Beginning(
                        key + ":" + event.id(), event.at(), event.known(), e.id(), datum)));
      }
    }
    return found;
  }

  private List<Beginning> months(Instant now) {
    var found = new ArrayList<Beginning>();
    for (var e : facts.enrolments()) {
      if (rule.holdsFor(e) && !e.paused()) {
        var end = e.until() == null || e.until().isAfter(now) ? now : e.until();
        var month = YearMonth.from(LocalDate.ofInstant(e.from(), zone));
        for (; !start(month).isAfter(end); month = month.plusMonths(1)) {
          var since = start(month).isAfter(e.from()) ? start(month) : e.from();
          var key = "month:" + month + ":" + e.id();
          found.add(new Beginning(key, since, since, e.id(), "the month began"));
        }
      }
    }
    return found;
  }

  private Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(zone).toInstant();
  }

  private List<Beginning> byHand() {
    return facts.byHand().stream()
        .filter(one -> one.code().equals(rule.code()))
        .map(h -> new Beginning(h.key(), h.since(), h.since(), h.enrolment(), "started by hand"))
        .toList();
  }
}
