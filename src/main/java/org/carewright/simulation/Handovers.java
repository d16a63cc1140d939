package org.carewright.simulation;

import java.time.LocalTime;
import java.util.Random;
import org.carewright.caseload.Enrolment;
import org.carewright.caseload.Enrolments;
import org.carewright.lead.Answering;
import org.carewright.lead.Decline;
import org.carewright.lead.NewOffer;
import org.carewright.lead.OfferId;
import org.carewright.lead.Offering;
import org.carewright.lead.Offers;
import org.carewright.platform.Ids;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Coordinators offer people to one another; offers are accepted, declined or left lying. */
@Component
@ConditionalOnProperty("carewright.simulation")
class Handovers implements Happening {

  private final Offering offering;
  private final Answering answering;
  private final Offers offers;
  private final Enrolments enrolments;
  private final Ids ids;

  Handovers(Offering offering, Answering answering, Offers offers, Enrolments enrolments, Ids ids) {
    this.offering = offering;
    this.answering = answering;
    this.offers = offers;
    this.enrolments = enrolments;
    this.ids = ids;
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public void on(Day day, Site site, Steps steps) {
    if (!day.settings().has(Trouble.OFFERS) || site.residents().isEmpty()) {
      return;
    }
    steps.turnTo(day.at(site, LocalTime.of(9, 45)));
    var chance = day.chance(site, 160_000);
    offer(day, site, chance, steps);
    for (var worker : site.coordinators()) {
      answer(worker, site, chance, steps);
    }
  }

  private void offer(Day day, Site site, Random chance, Steps steps) {
    var resident = site.residents().get(chance.nextInt(site.residents().size()));
    var to = site.coordinators().get(chance.nextInt(site.coordinators().size()));
    for (var enrolment : enrolments.list(to.viewer(), resident.id())) {
      var sender = site.find(enrolment.coordinator());
      if (enrolment.isOpen() && sender.isPresent() && !sender.get().equals(to)) {
        steps.pass();
        steps.take(
            "offers made",
            resident,
            () -> offering.offer(sender.get().viewer(), offer(day, enrolment, to)));
        return;
      }
    }
  }

  private NewOffer offer(Day day, Enrolment enrolment, Worker to) {
    return new NewOffer(
        new OfferId(ids.next()),
        enrolment.patient(),
        enrolment.id(),
        to.viewer().staff(),
        day.date(),
        "Knows the family",
        false);
  }

  private void answer(Worker worker, Site site, Random chance, Steps steps) {
    for (var offer : offers.listToAnswer(worker.viewer())) {
      var resident =
          site.residents().stream().filter(r -> r.id().equals(offer.patient())).findFirst();
      var at = chance.nextInt(10);
      if (resident.isEmpty() || at < 5) {
        continue;
      }
      steps.pass();
      if (at < 8) {
        steps.take(
            "offers accepted",
            resident.get(),
            () -> answering.accept(worker.viewer(), offer.patient(), offer.id(), null));
      } else {
        steps.take(
            "offers declined",
            resident.get(),
            () ->
                answering.decline(
                    worker.viewer(), offer.patient(), offer.id(), Decline.values()[0], null));
      }
    }
  }
}
