package org.carewright.lead;

import java.time.Clock;
import java.util.Optional;
import org.carewright.access.CurrentViewer;
import org.carewright.access.Relationships;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.caseload.Enrolment;
import org.carewright.caseload.Enrolments;
import org.springframework.stereotype.Component;

/** Brings an offer that led nowhere back to whoever made it, as work on their Today. */
@Component
class ComingBack {

  private final OfferRows rows;
  private final OfferTasks offerTasks;
  private final OfferTrail trail;
  private final Candidates candidates;
  private final Enrolments enrolments;
  private final Relationships relationships;
  private final CurrentViewer viewers;
  private final Clock clock;

  ComingBack(
      OfferRows rows,
      OfferTasks offerTasks,
      OfferTrail trail,
      Candidates candidates,
      Enrolments enrolments,
      Relationships relationships,
      CurrentViewer viewers,
      Clock clock) {
    this.rows = rows;
    this.offerTasks = offerTasks;
    this.trail = trail;
    this.candidates = candidates;
    this.enrolments = enrolments;
    this.relationships = relationships;
    this.viewers = viewers;
    this.clock = clock;
  }

  /** Not answered in time: the offer still stands, but it is the sender's to act again. */
  void notAnswered(Offer offer) {
    var to = owner(offer);
    if (to.isEmpty()) {
      return;
    }
    var by = to.get();
    rows.cameBack(offer, clock.instant());
    offerTasks.notAnswered(by, offer, candidates.get(by.staff()), by.today(clock));
    var detail = "Not answered in time; back with " + by.name();
    trail.tell(by, offer, detail, null, "An offer came back unanswered");
  }

  /** Declined, or no longer possible: its loop has closed, and the sender decides again. */
  void refused(Offer offer, String why) {
    owner(offer)
        .ifPresent(by ->
            offerTasks.decideAgain(by, offer, candidates.get(by.staff()), why, by.today(clock)));
  }

  /** The sender; when they left, who coordinates, else who leads where they worked. */
  private Optional<Viewer> owner(Offer offer) {
    return able(offer, offer.sender().staff())
        .or(() ->
            candidates
                .standIn(offer.sender().organisation())
                .flatMap(standIn -> coordinator(standIn, offer).or(() -> able(offer, standIn))));
  }

  private Optional<Viewer> coordinator(StaffId reader, Offer offer) {
    var enrolment = offer.enrolment();
    return enrolment == null
        ? Optional.empty()
        : viewers
            .load(reader)
            .flatMap(viewer -> enrolments.find(viewer, offer.patient(), enrolment))
            .filter(Enrolment::isOpen)
            .flatMap(e -> able(offer, e.coordinator()));
  }

  private Optional<Viewer> able(Offer offer, StaffId staff) {
    return relationships.isSeenBy(offer.patient(), staff) ? viewers.load(staff) : Optional.empty();
  }
}
