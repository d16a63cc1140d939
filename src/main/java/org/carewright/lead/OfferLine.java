package org.carewright.lead;

import java.time.LocalDate;
import java.time.ZoneId;
import org.carewright.access.Viewer;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;

/**
 * An offer as one person sees it.
 *
 * @param patient the name, for a list about several; null on the patient's own pages
 * @param back the page it stands on, to return to
 */
record OfferLine(
    Offer offer,
    @Nullable String patient,
    boolean mayAnswer,
    boolean mayWithdraw,
    boolean received,
    LocalDate today,
    ZoneId zone,
    String back) {

  static OfferLine of(
      Viewer viewer, Offer offer, @Nullable String patient, LocalDate today, String back) {
    return new OfferLine(
        offer,
        patient,
        offer.stands() && offer.isAnsweredBy(viewer),
        offer.stands() && offer.isSentBy(viewer),
        viewer.staff().equals(offer.receiver().staff()),
        today,
        viewer.zone(),
        back);
  }

  String path() {
    return "/patients/" + offer.patient() + "/offers/" + offer.id();
  }

  /** The fragment id of its heading. */
  String heading() {
    return "offer-" + offer.id();
  }

  String title() {
    if (offer.isAsked()) {
      return offer.sender().name() + " asks to lead";
    }
    var what = offer.kind() == Offer.Kind.LEAD ? "Lead the care" : "Take over " + offer.what();
    return received ? what : what + ": offered to " + offer.receiver().name();
  }

  /** What accepting means, in a sentence to whoever answers. */
  String meaning() {
    if (offer.isAsked()) {
      return "If you agree, %s leads in your place. Who coordinates which programme stays as it is."
          .formatted(offer.sender().name());
    }
    return offer.kind() == Offer.Kind.LEAD
        ? "The lead is the one person everyone turns to. Who coordinates which programme stays as it"
            + " is."
        : "The programme and the open tasks for it become yours. Until you accept, they stay where"
            + " they are.";
  }

  String starts() {
    return Dates.dayFrom(offer.effectiveOn(), today);
  }

  String answerBy() {
    return Dates.dayFrom(offer.answerBy(), today);
  }

  String sent() {
    return Dates.time(offer.sentAt(), zone);
  }

  String state() {
    return switch (offer.status()) {
      case OPEN -> offer.cameBackAt() == null ? "Waits for an answer" : "Not answered in time";
      case ACCEPTED -> "Accepted, from " + Dates.day(offer.effectiveOn());
      case IN_EFFECT -> "Accepted";
      case DECLINED -> "Declined";
      case WITHDRAWN -> "Withdrawn";
    };
  }

  String stateKind() {
    return switch (offer.status()) {
      case OPEN -> offer.cameBackAt() == null ? "info" : "warn";
      case ACCEPTED, IN_EFFECT -> "good";
      case DECLINED -> "warn";
      case WITHDRAWN -> "plain";
    };
  }

  /** "My caseload is full. Ben Okoro, Tue 24 Nov 2026, 14:05"; empty while open. */
  String answered() {
    var answer = offer.answer();
    if (answer == null) {
      return "";
    }
    var who = answer.byName() + ", " + Dates.time(answer.at(), zone);
    var reason = answer.reason();
    return reason == null ? who : capital(reason) + ". " + who;
  }

  @Nullable String answerNote() {
    var answer = offer.answer();
    return answer == null ? null : answer.note();
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
