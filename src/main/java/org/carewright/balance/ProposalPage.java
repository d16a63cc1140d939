package org.carewright.balance;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carewright.access.StaffId;
import org.carewright.balance.Proposal.Status;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to even out caseloads: whose load changes how, and who would move and why.
 *
 * @param problem why it was not applied, or null
 */
record ProposalPage(
    Proposal proposal,
    List<ChangeLine> changes,
    List<MoveGroup> groups,
    int ticked,
    @Nullable String problem,
    ZoneId zone) {

  ProposalPage {
    changes = List.copyOf(changes);
    groups = List.copyOf(groups);
  }

  static ProposalPage of(
      Proposal proposal,
      Set<String> wanted,
      Map<StaffId, String> names,
      @Nullable String problem,
      ZoneId zone) {
    var moves = proposal.moves().stream().filter(m -> wanted.contains(m.key())).toList();
    return new ProposalPage(
        proposal,
        ChangeLine.of(proposal.loads(), moves, names),
        MoveGroup.of(proposal.moves(), wanted, names),
        moves.size(),
        problem,
        zone);
  }

  boolean isOpen() {
    return proposal.status() == Status.OPEN;
  }

  String lead() {
    return "Asked for by %s on %s."
        .formatted(proposal.askedByName(), Dates.time(proposal.askedAt(), zone));
  }

  /** What became of it. */
  String decision() {
    var how =
        switch (proposal.status()) {
          case OPEN, PLANNED -> "Not decided yet.";
          case APPLIED -> "Applied";
          case REFUSED -> "Not applied";
          case DISCARDED -> "Put aside";
        };
    var at = proposal.decidedAt();
    return at == null
        ? how
        : "%s by %s on %s.%s"
            .formatted(
                how,
                proposal.decidedByName(),
                Dates.time(at, zone),
                proposal.outcome() == null ? "" : " " + proposal.outcome());
  }

  String size() {
    var all = proposal.moves().size();
    return ticked == all
        ? all == 1 ? "1 person moves" : all + " people move"
        : ticked + " of " + all + " people move";
  }
}
