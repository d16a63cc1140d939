package org.carewright.cover.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.carewright.caseload.Risk;
import org.carewright.ui.Dates;

/**
 * One handover as its sender or a receiver sees it.
 *
 * @param writes whether the viewer may write in it
 * @param asks whether it waits for the viewer to acknowledge it
 */
record HandoverPage(
    Handover handover,
    List<PatientLine> lines,
    boolean writes,
    boolean asks,
    String viewer,
    LocalDate today,
    ZoneId zone) {

  String path() {
    return "/handover/" + handover.id();
  }

  String title() {
    return "Handover from " + handover.name();
  }

  /** "For the absence from ... to ...", "At the end of ..." */
  String lead() {
    var until = handover.until();
    return until == null
        ? "At the end of " + Dates.day(handover.day())
        : "For the absence from %s to %s".formatted(Dates.day(handover.day()), Dates.day(until));
  }

  List<PatientLine> attention() {
    return lines.stream().filter(PatientLine::needsAttention).toList();
  }

  List<PatientLine> quiet() {
    return lines.stream().filter(line -> !line.needsAttention()).toList();
  }

  long overdue() {
    return items().filter(item -> item.overdue(today, now())).count();
  }

  long soon() {
    return items().filter(i -> !i.overdue(today, now()) && i.soon(today, now())).count();
  }

  long highRisk() {
    return lines.stream().filter(line -> line.risk() == Risk.HIGH).count();
  }

  long notes() {
    return lines.stream().filter(PatientLine::hasNote).count();
  }

  /** "Acknowledged by Mia Clark, Tue 24 Nov 2026, 09:12"; empty while it waits. */
  String acknowledged(Handover.Receiver receiver) {
    var at = receiver.acknowledgedAt();
    return at == null || receiver.acknowledgedBy() == null
        ? ""
        : "Acknowledged by " + receiver.acknowledgedBy() + ", " + Dates.time(at, zone);
  }

  private Stream<Item> items() {
    return lines.stream().flatMap(line -> line.items().stream());
  }

  private Instant now() {
    return lines.getFirst().now();
  }
}
