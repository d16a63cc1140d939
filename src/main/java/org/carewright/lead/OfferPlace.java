package org.carewright.lead;

import java.util.Optional;
import org.carewright.task.EndsElsewhere;
import org.carewright.task.Task;
import org.springframework.stereotype.Component;

/** The tasks of an offer end on its page. */
@Component
class OfferPlace implements EndsElsewhere {

  private final OfferRows rows;

  OfferPlace(OfferRows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<Place> of(Task task) {
    var id = task.source().id();
    if (id == null || !task.isOpen() || !task.source().kind().equals(OfferTasks.SOURCE)) {
      return Optional.empty();
    }
    return rows.find(task.patient(), new OfferId(id))
        .filter(Offer::stands)
        .map(offer ->
            new Place("/patients/" + offer.patient() + "/offers/" + offer.id(), "Open the offer"));
  }
}
