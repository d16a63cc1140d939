package org.carewright.balance;

import java.time.Instant;
import java.time.LocalDate;
import org.carewright.access.OrganisationId;
import org.carewright.access.StaffId;
import org.carewright.task.Owner;
import org.jspecify.annotations.Nullable;

/**
 * Someone's leaving, planned or done.
 *
 * @param proposal who takes on their people; null when there were none
 * @param restTo who takes on their work for people whom nobody here coordinates
 * @param outcome why it was refused, or what was done
 */
record Departure(
    DepartureId id,
    StaffId staff,
    String name,
    OrganisationId organisation,
    @Nullable ProposalId proposal,
    @Nullable Owner restTo,
    LocalDate lastDay,
    Status status,
    StaffId plannedBy,
    String plannedByName,
    @Nullable Instant settledAt,
    @Nullable String outcome) {

  /** How far it has come. */
  enum Status {
    PLANNED,
    DONE,
    CANCELLED,
    REFUSED
  }
}
