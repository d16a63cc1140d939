package org.carewright.lead;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.carewright.access.Relationships;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.calendar.WorkingCalendars;
import org.carewright.caseload.Enrolments;
import org.carewright.platform.Problem;
import org.carewright.task.Outcome;
import org.carewright.task.Tasks;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes an offer, and asks again when it was not answered. */
@Component
@Transactional
public class Offering {

  /** Within how many working days of the receiver an offer is answered. */
  static final int ANSWERED_WITHIN = 3;

  private final OfferRows rows;
  private final OfferRules rules;
  private final OfferTasks offerTasks;
  private final OfferTrail trail;
  private final Leads leads;
  private final Enrolments enrolments;
  private final Tasks tasks;
  private final Candidates candidates;
  private final WorkingCalendars calendars;
  private final Relationships relationships;
  private final Audit audit;
  private final Clock clock;

  Offering(
      OfferRows rows,
      OfferRules rules,
      OfferTasks offerTasks,
      OfferTrail trail,
      Leads leads,
      Enrolments enrolments,
      Tasks tasks,
      Candidates candidates,
      WorkingCalendars calendars,
      Relationships relationships,
      Audit audit,
      Clock clock) {
    this.rows = rows;
    this.rules = rules;
    this.offerTasks = offerTasks;
    this.trail = trail;
    this.leads = leads;
    this.enrolments = enrolments;
    this.tasks = tasks;
    this.candidates = candidates;
    this.calendars = calendars;
    this.relationships = relationships;
    this.audit = audit;
    this.clock = clock;
  }

  /** Offers the lead or the coordination of an enrolment; the same form again offers once. */
  public OfferAnswer offer(Viewer by, NewOffer wanted) {
    relationships.require(by, wanted.patient());
    tasks.lock(wanted.patient());
    var before = rows.find(wanted.patient(), wanted.id());
    if (before.isPresent()) {
      return new OfferAnswer.Done(before.get());
    }
    var inTheWay = standing(wanted);
    if (inTheWay.isPresent()) {
      return trail.overtaken(by, inTheWay.get());
    }
    return switch (ruling(by, wanted)) {
      case OfferRules.Ruling.No(String field, String why) -> new OfferAnswer.Refused(field, why);
      case OfferRules.Ruling.NobodyToAsk(Coordinator who) -> lead(by, wanted, who);
      case OfferRules.Ruling.Ask(Coordinator receiver, Coordinator candidate, boolean discloses) ->
          ask(by, wanted, receiver, candidate, discloses);
    };
  }

  /** Gives the receiver of an open offer as long again as at first. */
  public OfferAnswer remind(Viewer by, Offer known) {
    relationships.require(by, known.patient());
    tasks.lock(known.patient());
    var offer =
        rows.find(known.patient(), known.id()).orElseThrow(() -> Problem.notFound("This offer"));
    if (!offer.isSentBy(by)) {
      throw new Problem(Problem.Kind.FORBIDDEN, "Only who made an offer asks again.");
    }
    var until = answerUntil(offer.receiver());
    if (!offer.isOpen()) {
      return trail.overtaken(by, offer);
    }
    if (offer.cameBackAt() == null && offer.answerBy().equals(until.day())) {
      return new OfferAnswer.Done(offer);
    }
    var earlier = offerTasks.of(by, offer);
    rows.waitUntil(offer, until.day(), until.at());
    var detail = "Asked again; answer due " + Dates.day(until.day());
    var now = trail.tell(by, offer, detail, null, "Asked again about an offer");
    offerTasks.toAnswer(by, now, by.today(clock), ANSWERED_WITHIN);
    offerTasks.end(by, now, Outcome.REPLACED, "Asked again", earlier);
    return new OfferAnswer.Done(now);
  }

  private OfferRules.Ruling ruling(Viewer by, NewOffer wanted) {
    var today = by.today(clock);
    var enrolment = wanted.enrolment();
    return enrolment == null
        ? rules.ofLead(by, wanted, today)
        : rules.ofCoordination(by, wanted, enrolments.get(by, wanted.patient(), enrolment), today);
  }

  /** An offer about the same thing that is not settled yet. */
  private Optional<Offer> standing(NewOffer wanted) {
    return rows.standing(wanted.patient()).stream()
        .filter(offer -> Objects.equals(offer.enrolment(), wanted.enrolment()))
        .findFirst();
  }

  private OfferAnswer lead(Viewer by, NewOffer wanted, Coordinator who) {
    leads.pass(
        by,
        wanted.patient(),
        who.staff(),
        Lead.How.AGREED,
        wanted.effectiveOn(),
        wanted.note(),
        null);
    return new OfferAnswer.Settled("You lead now. Nobody led before, so nobody had to be asked.");
  }

  private OfferAnswer ask(
      Viewer by, NewOffer wanted, Coordinator receiver, Coordinator candidate, boolean discloses) {
    var patient = wanted.patient();
    if (discloses) {
      relationships.open(patient, receiver.staff(), Relationships.Basis.OFFERED);
      audit.changed(by, patient, "Let " + receiver.named() + " see the patient, for an offer");
    }
    var programme = programme(by, wanted);
    var until = answerUntil(receiver);
    var offer =
        new Offer(
            wanted.id(),
            patient,
            wanted.enrolment() == null ? Offer.Kind.LEAD : Offer.Kind.COORDINATION,
            wanted.enrolment(),
            programme,
            candidates.get(by.staff()),
            candidate,
            receiver,
            wanted.effectiveOn(),
            wanted.note(),
            discloses,
            clock.instant(),
            until.day(),
            null,
            Offer.Status.OPEN,
            null,
            offerTasks.open(
                by, patient, wanted.id(), programme == null ? "the lead" : programme, receiver));
    offerTasks.decided(by, patient, wanted.enrolment(), "Offered to " + receiver.name());
    rows.insert(offer, wanted.effectiveOn().atStartOfDay(by.zone()).toInstant(), until.at());
    offerTasks.toAnswer(by, offer, by.today(clock), ANSWERED_WITHIN);
    var detail =
        offer.isAsked()
            ? "Asked %s for the lead".formatted(receiver.named())
            : "Offered %s to %s".formatted(offer.what(), receiver.named());
    return new OfferAnswer.Done(
        trail.tell(by, offer, detail, wanted.note(), "Offered to hand something over"));
  }

  private @Nullable String programme(Viewer by, NewOffer wanted) {
    var enrolment = wanted.enrolment();
    return enrolment == null
        ? null
        : enrolments.get(by, wanted.patient(), enrolment).programmeName();
  }

  /** The end of the last working day for an answer, where the receiver works. */
  private Until answerUntil(Coordinator receiver) {
    var calendar = calendars.of(receiver.organisation());
    var today = LocalDate.now(clock.withZone(calendar.zone()));
    var day = calendar.after(today, ANSWERED_WITHIN);
    return new Until(day, calendar.closeOf(day));
  }

  private record Until(LocalDate day, Instant at) {}
}
