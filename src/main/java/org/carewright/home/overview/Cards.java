package org.carewright.home.overview;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import org.carewright.access.Viewer;
import org.carewright.patient.OverviewCard;
import org.carewright.platform.PatientId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the modules contribute to the overview, in its order. */
@Component
class Cards {

  private final ObjectProvider<OverviewCard> cards;

  Cards(ObjectProvider<OverviewCard> cards) {
    this.cards = cards;
  }

  List<Content> of(Viewer viewer, PatientId patient) {
    return cards.stream()
        .sorted(Comparator.comparingInt(OverviewCard::order))
        .filter(card -> card.applies(viewer, patient))
        .map(card -> card.content(viewer, patient))
        .toList();
  }
}
