package org.carewright.lead;

import java.util.List;

/** The offers to a person and those they made. */
record OffersPage(List<OfferLine> received, List<OfferLine> sent) {

  OffersPage {
    received = List.copyOf(received);
    sent = List.copyOf(sent);
  }
}
