package org.carewright.sample;

import java.util.List;
import org.carewright.access.StaffId;
import org.carewright.caseload.Enrolment;
import org.carewright.caseload.Enrolments;
import org.carewright.lead.NewOffer;
import org.carewright.lead.OfferAnswer;
import org.carewright.lead.OfferId;
import org.carewright.lead.Offering;
import org.carewright.platform.Ids;
import org.carewright.platform.TurnableClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Some of the sample's people are on their way from one coordinator to another. */
@Component
@ConditionalOnProperty("carewright.demo")
class SampleOffers {

  private static final Logger log = LoggerFactory.getLogger(SampleOffers.class);

  private final Offering offering;
  private final Enrolments enrolments;
  private final TurnableClock clock;
  private final Ids ids;

  SampleOffers(Offering offering, Enrolments enrolments, TurnableClock clock, Ids ids) {
    this.offering = offering;
    this.enrolments = enrolments;
    this.clock = clock;
    this.ids = ids;
  }

  void make(Cast cast, List<Person> people) {
    offer(
        cast,
        people,
        SampleStaff.DANIEL,
        SampleStaff.AMIRA,
        "Has moved to your side of town and asked for someone nearby. Best reached after lunch.");
    offer(
        cast,
        people,
        SampleStaff.AMIRA,
        SampleStaff.LEO,
        "Health is steady; what is left is the housing. The landlord's letter is in the record.");
  }

  /** The one who came last of those the sender coordinates. */
  private void offer(
      Cast cast, List<Person> people, SampleStaff from, SampleStaff to, String note) {
    var sender = cast.viewer(from);
    people.reversed().stream()
        .filter(person -> person.coordinator().staff().equals(sender.staff()))
        .flatMap(person -> enrolments.list(sender, person.id()).stream())
        .filter(Enrolment::isOpen)
        .findFirst()
        .ifPresent(enrolment -> offer(cast, enrolment, from, cast.staff(to), note));
  }

  private void offer(Cast cast, Enrolment enrolment, SampleStaff from, StaffId to, String note) {
    var sender = cast.viewer(from);
    var wanted =
        new NewOffer(
            new OfferId(ids.next()),
            enrolment.patient(),
            enrolment.id(),
            to,
            sender.today(clock).plusDays(7),
            note,
            true);
    if (offering.offer(sender, wanted) instanceof OfferAnswer.Refused(var field, var why)) {
      log.warn("The sample could not offer {} ({}): {}", enrolment.id(), field, why);
    }
  }
}
