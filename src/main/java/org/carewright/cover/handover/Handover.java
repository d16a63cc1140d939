package org.carewright.cover.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carewright.access.OrganisationId;
import org.carewright.access.StaffId;
import org.carewright.access.TeamId;
import org.carewright.access.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A handover.
 *
 * @param staff whose work it is about
 * @param day the day it is for, or the first day of the absence
 * @param until the last day of the absence; null when it is for the day alone
 * @param begun whether the work has moved to the receivers
 * @param givenAt since when the receivers are asked to acknowledge it; null while it is written
 */
record Handover(
    HandoverId id,
    OrganisationId organisation,
    StaffId staff,
    String name,
    LocalDate day,
    @Nullable LocalDate until,
    boolean begun,
    boolean over,
    @Nullable Instant givenAt,
    List<Receiver> receivers) {

  Handover {
    receivers = List.copyOf(receivers);
  }

  /**
   * Who takes the work over.
   *
   * @param waiting whether they have not acknowledged it as it stands now
   */
  record Receiver(
      UUID id,
      @Nullable StaffId staff,
      @Nullable TeamId team,
      String name,
      @Nullable String acknowledgedBy,
      @Nullable Instant acknowledgedAt,
      boolean waiting) {

    boolean is(Viewer viewer) {
      return viewer.staff().equals(staff) || (team != null && viewer.teams().contains(team));
    }
  }

  boolean ofAbsence() {
    return until != null;
  }

  boolean given() {
    return givenAt != null;
  }

  boolean writtenBy(Viewer viewer) {
    return viewer.staff().equals(staff)
        || (viewer.leads() && viewer.organisation().equals(organisation));
  }

  /** As one of those it is for. */
  boolean receivedBy(Viewer viewer) {
    return given()
        && viewer.organisation().equals(organisation)
        && receivers.stream().anyMatch(r -> r.is(viewer));
  }

  boolean waitsFor(Viewer viewer) {
    return given()
        && !over
        && !viewer.staff().equals(staff)
        && receivers.stream().anyMatch(r -> r.is(viewer) && r.waiting());
  }
}
