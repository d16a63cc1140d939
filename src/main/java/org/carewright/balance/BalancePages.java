package org.carewright.balance;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.carewright.access.Viewer;
import org.carewright.platform.Problem;
import org.carewright.ui.Notice;
import org.carewright.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The balance page. It shows numbers of staff and names no patient, so nothing is audited here. */
@Controller
class BalancePages {

  static final String PATH = "/balance";

  private static final String PAGE = "balance/balancePage";

  private final PersonLoads loads;
  private final LoadPolicies policies;
  private final Proposals proposals;
  private final Departures departures;
  private final Proposing proposing;
  private final TransactionTemplate transaction;
  private final Clock clock;

  BalancePages(
      PersonLoads loads,
      LoadPolicies policies,
      Proposals proposals,
      Departures departures,
      Proposing proposing,
      TransactionTemplate transaction,
      Clock clock) {
    this.loads = loads;
    this.policies = policies;
    this.proposals = proposals;
    this.departures = departures;
    this.proposing = proposing;
    this.transaction = transaction;
    this.clock = clock;
  }

  static void require(Viewer viewer) {
    if (!viewer.leads()) {
      throw Problem.notFound("This page");
    }
  }

  @GetMapping(PATH)
  Page balance(Viewer viewer) {
    require(viewer);
    return Page.of(PAGE, page(viewer, null));
  }

  @PostMapping(PATH + "/proposals")
  Object propose(Viewer viewer, HttpServletRequest request) {
    require(viewer);
    return switch (proposing.propose(viewer, null)) {
      case Proposing.Answer.Made made -> "redirect:" + ProposalPages.PATH + made.proposal();
      case Proposing.Answer.Fair fair -> {
        Notice.say(
            request,
            "Nothing to move: no change would make the loads fairer than what it would cost people.");
        yield "redirect:" + PATH;
      }
      case Proposing.Answer.Nobody nobody ->
          Page.conflict(
              PAGE,
              page(
                  viewer,
                  "Nobody is on a caseload yet. Say on people’s pages who takes patients."));
    };
  }

  private BalancePage page(Viewer viewer, @Nullable String problem) {
    return transaction.execute(tx ->
        new BalancePage(
            BalancePage.lines(loads.list(viewer)),
            policies.current(viewer.organisation()),
            proposals.open(viewer, null).orElse(null),
            departures.pending(viewer.organisation()),
            problem,
            viewer.today(clock)));
  }
}
