package org.carewright.lead;

import java.time.LocalDate;
import java.util.Optional;
import org.carewright.access.Relationships;
import org.carewright.access.Viewer;
import org.carewright.caseload.Enrolment;
import org.springframework.stereotype.Component;

/** Who may offer what to whom, and who must answer (decision 13). */
@Component
class OfferRules {

  private static final int LATEST_START = 180;

  /** What the rules say of an offer. */
  sealed interface Ruling {

    /** It may be made; this one answers. */
    record Ask(Coordinator receiver, Coordinator candidate, boolean discloses) implements Ruling {}

    /** Nobody needs to be asked. */
    record NobodyToAsk(Coordinator candidate) implements Ruling {}

    /** It may not be made as it is. */
    record No(String field, String sentence) implements Ruling {}
  }

  private final Leads leads;
  private final Candidates candidates;
  private final Relationships relationships;

  OfferRules(Leads leads, Candidates candidates, Relationships relationships) {
    this.leads = leads;
    this.candidates = candidates;
    this.relationships = relationships;
  }

  Ruling ofLead(Viewer by, NewOffer wanted, LocalDate today) {
    var common = common(by, wanted, today);
    if (common.isPresent()) {
      return common.get();
    }
    var chosen = candidates.find(wanted.candidate());
    if (chosen.isEmpty() || !relationships.isSeenBy(wanted.patient(), wanted.candidate())) {
      return no("candidate", "Choose someone of an organisation that cares for this person");
    }
    var candidate = chosen.get();
    var self = candidate.staff().equals(by.staff());
    var lead = leads.find(by, wanted.patient()).orElse(null);
    if (lead == null) {
      return self ? new Ruling.NobodyToAsk(candidate) : new Ruling.Ask(candidate, candidate, false);
    }
    var now = lead.who();
    if (now.staff().equals(candidate.staff())) {
      return no("candidate", candidate.name() + " leads already");
    }
    if (self) {
      return new Ruling.Ask(now, candidate, false);
    }
    var theirs = now.staff().equals(by.staff());
    var overThem = by.leads() && by.organisation().equals(now.organisation());
    return theirs || overThem
        ? new Ruling.Ask(candidate, candidate, false)
        : no(
            "candidate",
            "%s leads now. Propose yourself, or ask %s to propose someone else"
                .formatted(now.named(), now.name()));
  }

  Ruling ofCoordination(Viewer by, NewOffer wanted, Enrolment enrolment, LocalDate today) {
    var common = common(by, wanted, today);
    if (common.isPresent()) {
      return common.get();
    }
    if (!enrolment.isOpen()) {
      return no("candidate", "This enrolment was closed meanwhile, so there is nothing to offer");
    }
    if (!enrolment.organisation().equals(by.organisation())) {
      return no("candidate", "Only the organisation that coordinates this can hand it over");
    }
    var chosen = candidates.find(wanted.candidate());
    if (chosen.isEmpty()) {
      return no("candidate", "Choose who is to take over");
    }
    var candidate = chosen.get();
    if (candidate.staff().equals(enrolment.coordinator())) {
      return no("candidate", candidate.name() + " coordinates this already");
    }
    if (candidate.staff().equals(by.staff())) {
      return no("candidate", "To take it over yourself, use “Change” on the programme");
    }
    var discloses = !relationships.isSeenBy(wanted.patient(), candidate.staff());
    return discloses && !wanted.disclosed()
        ? no(
            "disclosed",
            "%s cannot see this person yet. Tick that you decide to show them, or choose someone"
                    .formatted(candidate.named())
                + " else")
        : new Ruling.Ask(candidate, candidate, discloses);
  }

  private static Optional<Ruling> common(Viewer by, NewOffer wanted, LocalDate today) {
    if (!by.coordinates()) {
      return Optional.of(no("candidate", "Only coordinators and team leads decide who leads"));
    }
    var day = wanted.effectiveOn();
    return day.isBefore(today) || day.isAfter(today.plusDays(LATEST_START))
        ? Optional.of(no("effectiveOn", "Choose today or a day within the next six months"))
        : Optional.empty();
  }

  private static Ruling no(String field, String sentence) {
    return new Ruling.No(field, sentence);
  }
}
