package org.carewright.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.carewright.access.Region;
import org.carewright.caseload.Risk;
import org.carewright.task.Harm;
import org.carewright.task.TaskKind;
import org.jspecify.annotations.Nullable;

/**
 * One version of a rule; versions are never changed, and a running clock keeps the one it was
 * started by.
 *
 * @param code its stable name in addresses and data, such as {@code tcm-contact}
 * @param shipped it came with Carewright; else an organisation made it
 * @param link where the source can be read, if it is public
 * @param programmes it holds for those enrolled in one of these; none: in any
 * @param risks it holds at these levels of risk; none: at any
 * @param attempts so many attempts in vain complete it too; 0: they do not
 * @param minutes of contact that meet it; 0 unless that is what does
 * @param warnHours how long before its end it begins to be shown as running out
 * @param work what kind of task it is
 * @param atEnd what happens when it runs out, in a sentence
 * @param from clocks start by this version from then on
 * @param change why this version was made
 */
record ClockRule(
    UUID id,
    String code,
    int version,
    boolean shipped,
    String name,
    String source,
    @Nullable String link,
    Start start,
    List<String> programmes,
    Set<Risk> risks,
    Success success,
    int attempts,
    int minutes,
    Length length,
    Whose whose,
    int warnHours,
    TaskKind work,
    String title,
    String atEnd,
    Harm harm,
    Set<Region> regions,
    Duty duty,
    Instant from,
    @Nullable String madeBy,
    String change) {

  ClockRule {
    programmes = List.copyOf(programmes);
    risks = Set.copyOf(risks);
    regions = Set.copyOf(regions);
  }

  boolean holdsFor(Facts.Enrolled enrolled) {
    return (programmes.isEmpty() || programmes.contains(enrolled.programme()))
        && (risks.isEmpty() || risks.contains(enrolled.risk()));
  }

  @Nullable Instant warnAt(Instant since, Instant due) {
    if (warnHours == 0) {
      return null;
    }
    var at = due.minus(Duration.ofHours(warnHours));
    return at.isBefore(since) ? since : at;
  }

  /** Whether it ends with its time, met or not, since nothing that comes later could meet it. */
  boolean lapses() {
    return start == Start.MONTH;
  }

  /** What then happens by itself, besides what {@link #atEnd} says. */
  String consequence() {
    if (lapses()) {
      return "It ends by itself as missed, and its task with it.";
    }
    return "Its task goes on, and escalates as the policy says for %s."
        .formatted(
            switch (harm) {
              case SEVERE -> "severe harm";
              case MODERATE -> "urgent work";
              case LOW -> "work that is due soon";
            });
  }

  String path() {
    return "/clocks/" + code;
  }

  /** "Speaking with the person or their carer, or 2 attempts in vain". */
  String stops() {
    var met = success == Success.MINUTES ? minutes + " minutes of contact" : success.label();
    return attempts == 0 ? met : met + ", or " + attempts + " attempts in vain";
  }
}
