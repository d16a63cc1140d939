package org.carewright.balance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.platform.BrokenRule;
import org.carewright.platform.Problem;
import org.carewright.task.Owner;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends someone's time here now, or plans it for their last day. */
@Component
class Departing {

  private final Leaving leaving;
  private final LastDay lastDay;
  private final Departures departures;
  private final Proposals proposals;
  private final TransactionTemplate transaction;

  Departing(
      Leaving leaving,
      LastDay lastDay,
      Departures departures,
      Proposals proposals,
      TransactionTemplate transaction) {
    this.leaving = leaving;
    this.lastDay = lastDay;
    this.departures = departures;
    this.proposals = proposals;
    this.transaction = transaction;
  }

  Applying.Answer now(
      Viewer by, StaffId leaver, @Nullable ProposalId proposal, @Nullable Owner rest) {
    try {
      return transaction.execute(tx -> {
        require(by, leaver, proposal);
        var answer = leaving.leave(by, leaver, proposal, rest, Applying.Care.TO_THE_VERSION);
        if (answer instanceof Applying.Answer.Applied) {
          lastDay.cancel(leaver);
        }
        return answer;
      });
    } catch (DataAccessException | TransactionException e) {
      var rule = BrokenRule.behind(e).orElseThrow(() -> e);
      return new Applying.Answer.Refused(List.of(rule.sentence()));
    }
  }

  /** Empty when it is planned; otherwise why it is not. */
  Optional<String> later(
      Viewer by,
      StaffId leaver,
      @Nullable ProposalId proposal,
      @Nullable Owner rest,
      LocalDate day) {
    return transaction.execute(tx -> {
      require(by, leaver, proposal);
      if (proposal != null
          && proposals.lock(by, proposal).orElseThrow().status() != Proposal.Status.OPEN) {
        return Optional.of("This split was replaced or decided meanwhile. Look at it again.");
      }
      var obstacle = leaving.obstacle(by, leaver, proposal, rest);
      if (obstacle != null) {
        return Optional.of(obstacle);
      }
      var id = departures.plan(by, leaver, proposal, rest, day);
      if (id.isEmpty()) {
        return Optional.of("A last day is planned already. Take it back first.");
      }
      if (proposal != null) {
        proposals.plan(proposal);
      }
      lastDay.ask(id.get(), day, by);
      return Optional.<String>empty();
    });
  }

  void cancel(Viewer by, StaffId leaver) {
    transaction.executeWithoutResult(tx -> {
      lastDay.cancel(leaver);
      proposals.discardOpen(by, leaver);
    });
  }

  /** Only a split of this very leaver's people counts. */
  private void require(Viewer by, StaffId leaver, @Nullable ProposalId proposal) {
    if (proposal != null
        && proposals.find(by, proposal).filter(p -> leaver.equals(p.leaver())).isEmpty()) {
      throw Problem.notFound("This proposal");
    }
  }
}
