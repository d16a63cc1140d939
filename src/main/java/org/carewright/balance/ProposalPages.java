package org.carewright.balance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.platform.BrokenRule;
import org.carewright.platform.Problem;
import org.carewright.ui.Notice;
import org.carewright.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Looking at a proposal, ticking moves off, and applying the rest. */
@Controller
class ProposalPages {

  static final String PATH = "/balance/proposals/";

  private static final String PAGE = "balance/proposalPage";

  private final Proposals proposals;
  private final Applying applying;
  private final Names names;
  private final Audit audit;
  private final TransactionTemplate transaction;

  ProposalPages(
      Proposals proposals,
      Applying applying,
      Names names,
      Audit audit,
      TransactionTemplate transaction) {
    this.proposals = proposals;
    this.applying = applying;
    this.names = names;
    this.audit = audit;
    this.transaction = transaction;
  }

  @GetMapping(PATH + "{proposal}")
  Page proposal(Viewer viewer, @PathVariable("proposal") ProposalId id) {
    BalancePages.require(viewer);
    return Page.of(PAGE, page(viewer, id, null, null));
  }

  /** The loads with only the ticked moves made; nothing is kept. */
  @PostMapping(PATH + "{proposal}/preview")
  Page preview(
      Viewer viewer, @PathVariable("proposal") ProposalId id, @ModelAttribute MovesForm form) {
    BalancePages.require(viewer);
    return Page.of(PAGE, page(viewer, id, form.wanted(), null));
  }

  @PostMapping(PATH + "{proposal}/application")
  Object apply(
      Viewer viewer,
      @PathVariable("proposal") ProposalId id,
      @ModelAttribute MovesForm form,
      HttpServletRequest request) {
    BalancePages.require(viewer);
    require(viewer, id);
    var answer = applied(viewer, id, form.wanted());
    return switch (answer) {
      case Applying.Answer.Applied applied -> {
        var who = applied.patients() == 1 ? "1 person has" : applied.patients() + " people have";
        Notice.say(request, who + " a new coordinator, and the work for them went along.");
        yield "redirect:" + BalancePages.PATH;
      }
      case Applying.Answer.Refused refused ->
          Page.conflict(PAGE, page(viewer, id, form.wanted(), refused.sentence()));
    };
  }

  private Applying.Answer applied(Viewer viewer, ProposalId id, Set<String> wanted) {
    try {
      return transaction.execute(
          tx -> applying.apply(viewer, id, wanted, Applying.Care.TO_THE_VERSION));
    } catch (DataAccessException | TransactionException e) {
      var rule = BrokenRule.behind(e).orElseThrow(() -> e);
      return new Applying.Answer.Refused(List.of(rule.sentence()));
    }
  }

  @PostMapping(PATH + "{proposal}/discard")
  String discard(
      Viewer viewer, @PathVariable("proposal") ProposalId id, HttpServletRequest request) {
    BalancePages.require(viewer);
    require(viewer, id);
    transaction.executeWithoutResult(
        tx -> proposals.decide(viewer, id, Proposal.Status.DISCARDED, null));
    Notice.say(request, "The proposal is put aside. Nothing was changed.");
    return "redirect:" + BalancePages.PATH;
  }

  private void require(Viewer viewer, ProposalId id) {
    transaction.executeWithoutResult(tx -> evening(viewer, id));
  }

  /** One to even out caseloads; those for a leaver are on that person's page. */
  private Proposal evening(Viewer viewer, ProposalId id) {
    return proposals
        .find(viewer, id)
        .filter(proposal -> proposal.leaver() == null)
        .orElseThrow(() -> Problem.notFound("This proposal"));
  }

  /** With all moves ticked that were made, or could be, unless others are wanted. */
  private ProposalPage page(
      Viewer viewer, ProposalId id, @Nullable Set<String> wanted, @Nullable String problem) {
    return transaction.execute(tx -> {
      var proposal = evening(viewer, id);
      audit.listed(
          viewer,
          proposal.moves().stream().map(Move::patient).distinct().toList(),
          "Listed in a proposal to even out caseloads");
      return ProposalPage.of(
          proposal,
          wanted == null ? likely(proposal) : wanted,
          names.of(proposal),
          problem,
          viewer.zone());
    });
  }

  private static Set<String> likely(Proposal proposal) {
    return proposal.moves().stream()
        .filter(move -> !Boolean.FALSE.equals(move.taken()))
        .map(Move::key)
        .collect(Collectors.toSet());
  }
}
