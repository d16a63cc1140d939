package org.carewright.lead;

import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.platform.Problem;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what became of an offer wherever it must be known: history, trail and FHIR. */
@Component
class OfferTrail {

  private final OfferRows rows;
  private final OfferFhir fhir;
  private final LeadHistory history;
  private final Audit audit;

  OfferTrail(OfferRows rows, OfferFhir fhir, LeadHistory history, Audit audit) {
    this.rows = rows;
    this.fhir = fhir;
    this.history = history;
    this.audit = audit;
  }

  /** The offer as it is now. */
  Offer tell(Viewer by, Offer before, String detail, @Nullable String note, String audited) {
    history.add(by, before.patient(), detail, note, before.id());
    audit.changed(by, before.patient(), audited);
    var now = rows.find(before.patient(), before.id()).orElseThrow(() -> Problem.notFound("It"));
    fhir.publish(now);
    return now;
  }

  /** Who did what with it last, and when. */
  OfferAnswer.Overtaken overtaken(Viewer by, Offer now) {
    var sentence =
        history
            .last(now.patient(), now.id())
            .map(
                e -> "%s, %s: %s.".formatted(e.byName(), Dates.time(e.at(), by.zone()), e.detail()))
            .orElse("Someone else was first.");
    return new OfferAnswer.Overtaken(now, sentence);
  }
}
