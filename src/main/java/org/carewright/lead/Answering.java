package org.carewright.lead;

import java.time.Clock;
import java.util.function.Function;
import org.carewright.access.Relationships;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.task.Outcome;
import org.carewright.task.Tasks;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accepts, declines and withdraws offers; the second to answer learns who was first. */
@Component
@Transactional
public class Answering {

  private final OfferRows rows;
  private final OfferTasks offerTasks;
  private final OfferTrail trail;
  private final Effect effect;
  private final ComingBack comingBack;
  private final Withdrawals withdrawals;
  private final Tasks tasks;
  private final Relationships relationships;
  private final Clock clock;

  Answering(
      OfferRows rows,
      OfferTasks offerTasks,
      OfferTrail trail,
      Effect effect,
      ComingBack comingBack,
      Withdrawals withdrawals,
      Tasks tasks,
      Relationships relationships,
      Clock clock) {
    this.rows = rows;
    this.offerTasks = offerTasks;
    this.trail = trail;
    this.effect = effect;
    this.comingBack = comingBack;
    this.withdrawals = withdrawals;
    this.tasks = tasks;
    this.relationships = relationships;
    this.clock = clock;
  }

  /** Takes the offer on: now, or on its day when that is still to come. */
  public OfferAnswer accept(Viewer by, PatientId patient, OfferId id, @Nullable String note) {
    return change(
        by,
        patient,
        id,
        offer -> {
          requireAnswer(by, offer);
          return switch (offer.status()) {
            case OPEN -> accept(by, offer, note);
            case ACCEPTED, IN_EFFECT -> again(by, offer);
            case DECLINED, WITHDRAWN -> trail.overtaken(by, offer);
          };
        });
  }

  private OfferAnswer accept(Viewer by, Offer offer, @Nullable String note) {
    rows.answer(offer, Offer.Status.ACCEPTED, by, clock.instant(), null, note);
    if (offer.effectiveOn().isAfter(by.today(clock))) {
      var answers = offerTasks.of(by, offer);
      offerTasks.toTakeOver(by, offer, by.today(clock));
      offerTasks.end(by, offer, Outcome.DONE, "Accepted", answers);
      var detail = "Accepted %s, from %s".formatted(offer.what(), Dates.day(offer.effectiveOn()));
      return new OfferAnswer.Done(trail.tell(by, offer, detail, note, "Accepted an offer"));
    }
    var obstacle = effect.of(by, offer, note);
    if (obstacle.isPresent()) {
      rows.reopen(offer);
      return new OfferAnswer.Refused("offer", obstacle.get());
    }
    return new OfferAnswer.Done(inEffect(by, offer, "Accepted " + offer.what(), note));
  }

  /** The day of an accepted offer has come. */
  void takeEffect(Viewer by, Offer offer) {
    var obstacle = effect.of(by, offer, null);
    if (obstacle.isPresent()) {
      withdrawals.withdraw(by, offer, obstacle.get(), null);
      comingBack.refused(offer, obstacle.get());
      return;
    }
    inEffect(by, offer, "Took over " + offer.what(), null);
  }

  private Offer inEffect(Viewer by, Offer offer, String detail, @Nullable String note) {
    rows.takeEffect(offer);
    offerTasks.settle(by, offer, Outcome.DONE, "Accepted by " + by.name());
    var now = trail.tell(by, offer, detail, note, "Took over what was offered");
    withdrawals.endDisclosure(offer);
    return now;
  }

  /** Says no, and why; the sender has it on their Today. */
  public OfferAnswer decline(
      Viewer by, PatientId patient, OfferId id, Decline reason, @Nullable String note) {
    return change(
        by,
        patient,
        id,
        offer -> {
          requireAnswer(by, offer);
          return switch (offer.status()) {
            case OPEN, ACCEPTED -> decline(by, offer, reason, note);
            case DECLINED -> again(by, offer);
            case IN_EFFECT, WITHDRAWN -> trail.overtaken(by, offer);
          };
        });
  }

  private OfferAnswer decline(Viewer by, Offer offer, Decline reason, @Nullable String note) {
    rows.answer(offer, Offer.Status.DECLINED, by, clock.instant(), reason.label(), note);
    var why = "%s declined: %s".formatted(by.name(), reason.label());
    offerTasks.settle(by, offer, Outcome.DECLINED, why);
    comingBack.refused(offer, note == null ? why : why + " (" + note + ")");
    var detail = "Declined %s: %s".formatted(offer.what(), reason.label());
    var now = trail.tell(by, offer, detail, note, "Declined an offer");
    withdrawals.endDisclosure(offer);
    return new OfferAnswer.Done(now);
  }

  /** Takes an offer back before it is in effect. */
  public OfferAnswer withdraw(Viewer by, PatientId patient, OfferId id, @Nullable String note) {
    return change(
        by,
        patient,
        id,
        offer -> {
          if (!offer.isSentBy(by)) {
            throw new Problem(Problem.Kind.FORBIDDEN, "Only who made an offer takes it back.");
          }
          return switch (offer.status()) {
            case OPEN, ACCEPTED ->
                new OfferAnswer.Done(
                    withdrawals.withdraw(by, offer, "taken back by " + by.name(), note));
            case WITHDRAWN -> again(by, offer);
            case IN_EFFECT, DECLINED -> trail.overtaken(by, offer);
          };
        });
  }

  /** The same answer by the same person once more changes nothing and is no conflict. */
  private OfferAnswer again(Viewer by, Offer offer) {
    var answer = offer.answer();
    return answer != null && answer.by().equals(by.staff())
        ? new OfferAnswer.Done(offer)
        : trail.overtaken(by, offer);
  }

  /** Who declined may no longer see the patient, but the offer was theirs. */
  private OfferAnswer change(
      Viewer by, PatientId patient, OfferId id, Function<Offer, OfferAnswer> how) {
    tasks.lock(patient);
    var offer =
        rows.find(patient, id)
            .filter(o -> o.isSentBy(by) || o.isAnsweredBy(by))
            .or(() -> {
              relationships.require(by, patient);
              return rows.find(patient, id);
            })
            .orElseThrow(() -> Problem.notFound("This offer"));
    return how.apply(offer);
  }

  private static void requireAnswer(Viewer by, Offer offer) {
    if (!offer.isAnsweredBy(by)) {
      throw new Problem(
          Problem.Kind.FORBIDDEN,
          "Only %s or their team lead can answer this.".formatted(offer.receiver().name()));
    }
  }
}
