package org.carewright.home.overview;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.patient.OverviewCard;
import org.carewright.patient.PatientHeader;
import org.carewright.patient.PatientHeaders;
import org.carewright.platform.PatientId;
import org.carewright.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The overview's cards in two columns: what to do and say on the left, what to know on the right.
 */
record OverviewPage(PatientHeader header, List<Content> cards, List<Content> aside) {}

@Controller
class Overview {

  /** Cards of this order and above stand in the second column. */
  private static final int ASIDE = 100;

  private final PatientHeaders headers;
  private final List<OverviewCard> cards;
  private final Audit audit;

  Overview(PatientHeaders headers, List<OverviewCard> cards, Audit audit) {
    this.headers = headers;
    this.cards = cards.stream().sorted(Comparator.comparing(OverviewCard::order)).toList();
    this.audit = audit;
  }

  @GetMapping("/patients/{patient}")
  @Transactional
  Page overview(Viewer viewer, @PathVariable PatientId patient) {
    var header = headers.of(viewer, patient);
    audit.read(viewer, patient, "Opened the overview");
    return Page.of(
        "home/overview/overviewPage",
        new OverviewPage(
            header, contents(viewer, patient, false), contents(viewer, patient, true)));
  }

  private List<Content> contents(Viewer viewer, PatientId patient, boolean aside) {
    return cards.stream()
        .filter(card -> card.order() >= ASIDE == aside && card.applies(viewer, patient))
        .map(card -> card.content(viewer, patient))
        .toList();
  }
}
