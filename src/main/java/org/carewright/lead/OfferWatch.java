package org.carewright.lead;

import org.carewright.access.Viewer;
import org.carewright.caseload.CoordinationChanged;
import org.carewright.caseload.Enrolment;
import org.carewright.caseload.EnrolmentEnded;
import org.carewright.caseload.Enrolments;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Withdraws offers whose ground has gone: the enrolment closed, or someone else has taken it. */
@Component
class OfferWatch {

  private final OfferRows rows;
  private final Withdrawals withdrawals;
  private final OfferTasks offerTasks;
  private final Enrolments enrolments;

  OfferWatch(
      OfferRows rows, Withdrawals withdrawals, OfferTasks offerTasks, Enrolments enrolments) {
    this.rows = rows;
    this.withdrawals = withdrawals;
    this.offerTasks = offerTasks;
    this.enrolments = enrolments;
  }

  @EventListener
  @Order(2)
  void closed(EnrolmentEnded event) {
    var ended = event.enrolment();
    var nothingLeft =
        enrolments.list(event.by(), ended.patient()).stream().noneMatch(Enrolment::isOpen);
    for (var offer : rows.standing(ended.patient())) {
      var gone =
          offer.kind() == Offer.Kind.LEAD ? nothingLeft : ended.id().equals(offer.enrolment());
      if (gone) {
        withdraw(event.by(), offer, ended.programmeName() + " was closed");
      }
    }
    decided(event.by(), ended, ended.programmeName() + " was closed");
  }

  /** An accepted offer to the same person is the very change that was told. */
  @EventListener
  @Order(2)
  void changed(CoordinationChanged event) {
    var now = event.now();
    rows.standing(now.patient()).stream()
        .filter(offer -> event.before().id().equals(offer.enrolment()))
        .filter(offer -> offer.isOpen() || !offer.candidate().staff().equals(now.coordinator()))
        .forEach(
            offer -> withdraw(event.by(), offer, now.coordinatorName() + " coordinates this now"));
    decided(event.by(), event.before(), now.coordinatorName() + " coordinates this now");
  }

  @EventListener
  void changed(LeadChanged event) {
    rows.standing(event.patient()).stream()
        .filter(offer -> offer.kind() == Offer.Kind.LEAD)
        .filter(offer -> overtaken(offer, event))
        .forEach(offer -> withdraw(event.by(), offer, "someone else leads now"));
    if (event.now() != null) {
      offerTasks.decided(event.by(), event.patient(), null, "Someone leads now");
    }
  }

  private static boolean overtaken(Offer offer, LeadChanged event) {
    return event.now() == null
        ? offer.isAsked()
        : offer.isOpen() || !offer.candidate().staff().equals(event.now());
  }

  private void decided(Viewer by, Enrolment about, String how) {
    offerTasks.decided(by, about.patient(), about.id(), how);
  }

  private void withdraw(Viewer by, Offer offer, String why) {
    withdrawals.withdraw(by, offer, why, null);
  }
}
