package org.carewright.clock;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carewright.access.StaffId;
import org.carewright.access.TeamId;
import org.carewright.caseload.Risk;
import org.carewright.task.EnrolmentId;
import org.jspecify.annotations.Nullable;

/**
 * What is on record of one patient at one organisation, as far as clocks care: enough to say of any
 * rule which clocks it starts and how they end.
 *
 * @param zone the patient's
 * @param events in the order in which they happened
 */
record Facts(
    ZoneId zone,
    List<Enrolled> enrolments,
    List<Stay> stays,
    List<Event> events,
    List<ByHand> byHand) {

  /** One enrolment, until it was closed; {@code programmeName} is for people. */
  record Enrolled(
      EnrolmentId id,
      String programme,
      String programmeName,
      Risk risk,
      StaffId coordinator,
      @Nullable TeamId team,
      Instant from,
      @Nullable Instant until,
      boolean paused) {

    boolean covers(Instant moment) {
      return !moment.isBefore(from) && (until == null || moment.isBefore(until));
    }
  }

  /** A hospital stay that ended, and when we came to know. */
  record Stay(String encounter, Instant at, Instant known) {}

  /** What was done with or for the patient. */
  record Event(
      UUID id,
      Kind kind,
      Instant at,
      Instant known,
      boolean inPerson,
      int minutes,
      @Nullable EnrolmentId enrolment) {

    enum Kind {
      REACHED,
      TRIED,
      /** Time spent with a professional: neither reached nor tried, but worked. */
      WORKED,
      VISIT_DONE,
      MEDICINES_DONE,
      ASSESSMENT_DONE
    }
  }

  /** A clock that a person started, and how it ended. */
  record ByHand(
      String code,
      String key,
      Instant since,
      @Nullable EnrolmentId enrolment,
      @Nullable Instant stopped,
      ClockRun.@Nullable How how) {}

  Facts {
    enrolments = List.copyOf(enrolments);
    stays = List.copyOf(stays);
    events = List.copyOf(events);
    byHand = List.copyOf(byHand);
  }

  static Facts none(ZoneId zone) {
    return new Facts(zone, List.of(), List.of(), List.of(), List.of());
  }

  Optional<Enrolled> enrolled(@Nullable EnrolmentId id) {
    return enrolments.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** The enrolment for which a rule holds at a moment, the oldest first. */
  Optional<Enrolled> enrolled(ClockRule rule, Instant at) {
    return enrolments.stream().filter(e -> e.covers(at) && rule.holdsFor(e)).findFirst();
  }
}
