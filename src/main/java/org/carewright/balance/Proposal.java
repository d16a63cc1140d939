package org.carewright.balance;

import java.time.Instant;
import java.util.List;
import org.carewright.access.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Who would take on whom, and what it was worked out from.
 *
 * @param leaver whose people these are; null when loads are evened out
 * @param shortfall weight that fits nobody within their hard maximum
 * @param outcome what became of it, or null
 */
record Proposal(
    ProposalId id,
    @Nullable StaffId leaver,
    int policyVersion,
    StaffId askedBy,
    String askedByName,
    Instant askedAt,
    Points shortfall,
    Status status,
    @Nullable String decidedByName,
    @Nullable Instant decidedAt,
    @Nullable String outcome,
    List<Move> moves,
    List<PlannedLoad> loads) {

  /** How far it has come. PLANNED: for a leaver's last day. */
  enum Status {
    OPEN,
    PLANNED,
    APPLIED,
    REFUSED,
    DISCARDED
  }

  Proposal {
    moves = List.copyOf(moves);
    loads = List.copyOf(loads);
  }

  boolean fits() {
    return shortfall.tenths() == 0;
  }
}
