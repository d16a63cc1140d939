package org.carewright.lead;

import java.time.Clock;
import org.carewright.access.Relationships;
import org.carewright.access.Relationships.Basis;
import org.carewright.access.Viewer;
import org.carewright.task.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ends offers that no longer stand, and with them the sight that they gave. */
@Component
class Withdrawals {

  private final OfferRows rows;
  private final OfferTasks offerTasks;
  private final OfferTrail trail;
  private final Relationships relationships;
  private final Clock clock;

  Withdrawals(
      OfferRows rows,
      OfferTasks offerTasks,
      OfferTrail trail,
      Relationships relationships,
      Clock clock) {
    this.rows = rows;
    this.offerTasks = offerTasks;
    this.trail = trail;
    this.relationships = relationships;
    this.clock = clock;
  }

  Offer withdraw(Viewer by, Offer offer, String reason, @Nullable String note) {
    rows.answer(offer, Offer.Status.WITHDRAWN, by, clock.instant(), reason, note);
    offerTasks.settle(by, offer, Outcome.NOT_NEEDED, "Withdrawn: " + reason);
    var detail =
        "Offer of %s to %s withdrawn: %s".formatted(offer.what(), offer.receiver().name(), reason);
    var now = trail.tell(by, offer, detail, note, "Withdrew an offer");
    endDisclosure(offer);
    return now;
  }

  /** The receiver no longer sees the patient, unless another offer to them stands. */
  void endDisclosure(Offer offer) {
    var another =
        rows.standing(offer.patient()).stream()
            .anyMatch(o -> o.discloses() && o.receiver().staff().equals(offer.receiver().staff()));
    if (offer.discloses() && !another) {
      relationships.end(offer.patient(), offer.receiver().staff(), Basis.OFFERED);
    }
  }
}
