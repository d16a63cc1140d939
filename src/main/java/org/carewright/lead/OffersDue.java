package org.carewright.lead;

import java.time.Clock;
import java.util.Optional;
import org.carewright.access.CurrentViewer;
import org.carewright.task.Tasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings back what was not answered in time and lets accepted offers take effect on their day. Each
 * offer is a transaction of its own that looks again under the patient's lock, so that a pass may
 * be cut off, repeated or run twice at once without doing anything twice.
 */
@Component
public class OffersDue {

  private static final Logger log = LoggerFactory.getLogger(OffersDue.class);
  private static final int AT_A_TIME = 200;

  private final DueOffers due;
  private final OfferRows rows;
  private final Answering answering;
  private final ComingBack comingBack;
  private final Tasks tasks;
  private final CurrentViewer viewers;
  private final Clock clock;
  private final TransactionTemplate transaction;

  OffersDue(
      DueOffers due,
      OfferRows rows,
      Answering answering,
      ComingBack comingBack,
      Tasks tasks,
      CurrentViewer viewers,
      Clock clock,
      TransactionTemplate transaction) {
    this.due = due;
    this.rows = rows;
    this.answering = answering;
    this.comingBack = comingBack;
    this.tasks = tasks;
    this.viewers = viewers;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** Does what is due now. */
  public void pass() {
    var last = Optional.<DueOffers.Key>empty();
    while (true) {
      var some = due.after(last, clock.instant(), AT_A_TIME);
      some.forEach(this::one);
      if (some.size() < AT_A_TIME) {
        return;
      }
      last = Optional.of(some.getLast());
    }
  }

  /** One that fails is told and left for the next pass; the others go on. */
  private void one(DueOffers.Key key) {
    try {
      transaction.executeWithoutResult(tx -> settle(key));
    } catch (RuntimeException e) {
      log.error("Offer {} could not be brought on; it is tried again", key.offer(), e);
    }
  }

  private void settle(DueOffers.Key key) {
    tasks.lock(key.patient());
    if (!due.isDue(key, clock.instant())) {
      return;
    }
    var offer = rows.find(key.patient(), key.offer()).orElseThrow();
    if (offer.isOpen()) {
      comingBack.notAnswered(offer);
      return;
    }
    viewers
        .load(offer.candidate().staff())
        .ifPresent(candidate -> answering.takeEffect(candidate, offer));
  }
}
