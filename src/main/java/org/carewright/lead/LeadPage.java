package org.carewright.lead;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.carewright.caseload.PresentCoordinator;
import org.carewright.patient.PatientHeader;
import org.carewright.ui.Dates;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * Who leads a patient's care, who coordinates, what is offered, and what happened.
 *
 * @param lead null when nobody leads
 * @param leadsSelf whether the viewer is the lead
 * @param candidates who could be proposed; empty when the viewer may propose nobody
 * @param former who led before, latest first
 * @param overtaken what someone else did meanwhile, or null
 */
record LeadPage(
    PatientHeader header,
    @Nullable Lead lead,
    boolean leadsSelf,
    List<PresentCoordinator> coordinators,
    List<OfferLine> offers,
    List<Option> candidates,
    List<Lead> former,
    List<LeadEvent> history,
    ProposalForm form,
    FieldErrors errors,
    @Nullable String overtaken,
    LocalDate today,
    ZoneId zone) {

  LeadPage {
    coordinators = List.copyOf(coordinators);
    offers = List.copyOf(offers);
    candidates = List.copyOf(candidates);
    former = List.copyOf(former);
    history = List.copyOf(history);
  }

  String path() {
    return header.path() + "/lead";
  }

  boolean mayPropose() {
    return !candidates.isEmpty() && offers.stream().noneMatch(o -> o.offer().programme() == null);
  }

  String proposing() {
    if (lead == null) {
      return "Propose who leads";
    }
    return leadsSelf ? "Hand the lead on" : "Propose another lead";
  }

  String hint() {
    if (lead == null) {
      return "Whom you propose is asked first. Propose yourself and you lead at once.";
    }
    return leadsSelf
        ? "You lead until they accept."
        : lead.who().name() + " is asked when you propose yourself, and leads until then.";
  }

  String since(LocalDate day) {
    return Dates.dayFrom(day, today);
  }

  /** "1 Mar to 3 Apr 2026". */
  String time(Lead one) {
    var end = one.end();
    var from = Dates.plain(one.since());
    if (end == null) {
      return "since " + from;
    }
    var until = Dates.plain(LocalDate.ofInstant(end.at(), zone));
    return until.equals(from) ? "on " + from : from + " to " + until;
  }

  String at(LeadEvent event) {
    return Dates.time(event.at(), zone);
  }
}
