package org.carewright.lead;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.carewright.access.Viewer;
import org.carewright.caseload.PresentCoordinator;
import org.carewright.caseload.PresentCoordinators;
import org.carewright.patient.OverviewCard;
import org.carewright.platform.PatientId;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The overview's card of who leads, who else coordinates, and what is being agreed. */
@Component
class LeadCard implements OverviewCard {

  private static final int ORDER = 15;

  /**
   * What the card says.
   *
   * @param others who coordinate beside the lead
   * @param offers a sentence for each offer that stands
   */
  record Lines(
      String path,
      @Nullable Lead lead,
      String since,
      List<PresentCoordinator> others,
      List<String> offers) {}

  private final Leads leads;
  private final Offers offers;
  private final PresentCoordinators coordinators;
  private final TemplateEngine templates;
  private final Clock clock;

  LeadCard(
      Leads leads,
      Offers offers,
      PresentCoordinators coordinators,
      TemplateEngine templates,
      Clock clock) {
    this.leads = leads;
    this.offers = offers;
    this.coordinators = coordinators;
    this.templates = templates;
    this.clock = clock;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public Content content(Viewer viewer, PatientId patient) {
    var page = page(viewer, patient);
    return output -> templates.render("lead/leadCard.jte", Map.of("page", page), output);
  }

  private Lines page(Viewer viewer, PatientId patient) {
    var lead = LeadHeader.find(leads, viewer, patient).orElse(null);
    var others =
        coordinators.list(viewer, patient).stream()
            .filter(one -> lead == null || !one.staff().equals(lead.who().staff()))
            .toList();
    return new Lines(
        "/patients/" + patient + "/lead",
        lead,
        lead == null ? "" : Dates.dayFrom(lead.since(), viewer.today(clock)),
        others,
        offers.list(viewer, patient).stream().map(LeadCard::sentence).toList());
  }

  private static String sentence(Offer offer) {
    if (offer.status() == Offer.Status.ACCEPTED) {
      return "%s takes over %s on %s."
          .formatted(offer.candidate().name(), offer.what(), Dates.day(offer.effectiveOn()));
    }
    return offer.isAsked()
        ? "%s asks to lead; %s has until %s to answer."
            .formatted(offer.sender().name(), offer.receiver().name(), Dates.day(offer.answerBy()))
        : "%s offered %s to %s, who has until %s to answer."
            .formatted(
                offer.sender().name(),
                offer.what(),
                offer.receiver().name(),
                Dates.day(offer.answerBy()));
  }
}
