package org.carewright.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.caseload.ClosingReason;
import org.carewright.caseload.Enrolment;
import org.carewright.caseload.Enrolments;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.task.Owner;
import org.carewright.task.Task;
import org.carewright.task.Tasks;
import org.carewright.testing.CarewrightTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Handing over to another organisation, and agreeing who leads between two. */
@CarewrightTest
class OffersElsewhereTest {

  @Autowired Offering offering;
  @Autowired Answering answering;
  @Autowired Offers offers;
  @Autowired Leads leads;
  @Autowired Enrolments enrolments;
  @Autowired Tasks tasks;
  @Autowired LeadFixture fixture;

  Viewer amira;
  Viewer ben;
  Viewer bensColleague;
  PatientId patient;
  Enrolment enrolment;

  @BeforeEach
  void givenAnEnrolmentHere() {
    amira = fixture.hire(fixture.organisation("Riverside"), "Amira", "Osei", Role.COORDINATOR);
    var hilltop = fixture.organisation("Hilltop");
    ben = fixture.hire(hilltop, "Ben", "Okoro", Role.COORDINATOR);
    bensColleague = fixture.hire(hilltop, "Eve", "Stone", Role.COORDINATOR);
    patient = fixture.patientOf(amira);
    enrolment = fixture.enrol(amira, patient, "community-support");
  }

  @Test
  void whoMayNotSeeThePatientIsOfferedNothingUnlessTheSenderDecidesTheDisclosure() {
    var answer = offering.offer(amira, fixture.transfer(enrolment, ben));
    assertThat(answer).isInstanceOf(OfferAnswer.Refused.class);
    assertThat(((OfferAnswer.Refused) answer).field()).isEqualTo("disclosed");
    assertThat(sees(ben)).isFalse();

    offered();
    assertThat(sees(ben)).isTrue();
    assertThat(sees(bensColleague)).as("only who is asked").isFalse();
  }

  @Test
  void theSightEndsWithANoAndTheSameNoTwiceIsNoError() {
    var offer = offered();
    answering.decline(ben, patient, offer.id(), Decline.NOT_OUR_SERVICE, null);
    assertThat(sees(ben)).isFalse();
    assertThat(answering.decline(ben, patient, offer.id(), Decline.NOT_OUR_SERVICE, null))
        .isInstanceOf(OfferAnswer.Done.class);
    assertThat(of(amira, amira))
        .anySatisfy(task -> assertThat(task.title()).startsWith("Decide again"));
  }

  @Test
  void theSightEndsWhenTheOfferIsTakenBackOrTheEnrolmentCloses() {
    answering.withdraw(amira, patient, offered().id(), null);
    assertThat(sees(ben)).isFalse();
    offered();
    enrolments.close(amira, patient, enrolment.id(), Tasks.LATEST, ClosingReason.DECLINED, null);
    assertThat(sees(ben)).isFalse();
  }

  @Test
  void acceptedItGoesOnThereWithItsTasksAndTheLead() {
    var before = of(amira, amira).stream().map(Task::title).toList();
    answering.accept(ben, patient, offered().id(), null);

    var there = enrolments.list(ben, patient);
    assertThat(there.getFirst().organisation()).isEqualTo(ben.organisation());
    assertThat(there.getFirst().coordinatorName()).isEqualTo("Ben Okoro");
    assertThat(there.getLast().closed())
        .extracting(Enrolment.Closed::reason)
        .isEqualTo(ClosingReason.HANDED_ON);
    assertThat(of(ben, ben)).extracting(Task::title).containsExactlyInAnyOrderElementsOf(before);
    assertThat(leads.find(ben, patient).orElseThrow().who().named())
        .startsWith("Ben Okoro, Hilltop");
    assertThat(sees(bensColleague)).as("the organisation cares for them now").isTrue();
  }

  @Test
  void whatIsAlreadyCoordinatedThereIsNotHandedOnTwice() {
    fixture.alsoRegisteredWith(ben, patient);
    fixture.enrol(ben, patient, "community-support");
    var offer = done(offering.offer(amira, fixture.transfer(enrolment, ben)));
    assertThat(offer.discloses()).isFalse();
    var answer = answering.accept(ben, patient, offer.id(), null);
    assertThat(((OfferAnswer.Refused) answer).sentence()).contains("Already enrolled");
    assertThat(offers.get(ben, patient, offer.id()).isOpen()).isTrue();
    assertThat(enrolments.get(amira, patient, enrolment.id()).isOpen()).isTrue();
  }

  @Test
  void whoAsksToLeadIsAnsweredByWhoLeads() {
    fixture.alsoRegisteredWith(ben, patient);
    fixture.enrol(ben, patient, "mental-health");
    var offer = done(offering.offer(ben, fixture.lead(patient, ben)));
    assertThat(offer.receiver().staff()).isEqualTo(amira.staff());
    assertThat(leads.find(ben, patient).orElseThrow().who().name()).isEqualTo("Amira Osei");
    answering.accept(amira, patient, offer.id(), null);
    assertThat(leads.find(amira, patient).orElseThrow().who().name()).isEqualTo("Ben Okoro");
    assertThat(leads.find(amira, patient).orElseThrow().how()).isEqualTo(Lead.How.AGREED);

    var back = done(offering.offer(ben, fixture.lead(patient, amira)));
    answering.accept(amira, patient, back.id(), null);
    assertThat(leads.find(amira, patient).orElseThrow().who().name()).isEqualTo("Amira Osei");
  }

  @Test
  void nobodyProposesAThirdOverTheHeadOfWhoLeads() {
    fixture.alsoRegisteredWith(ben, patient);
    fixture.enrol(ben, patient, "mental-health");
    var answer = offering.offer(ben, fixture.lead(patient, bensColleague));
    assertThat(((OfferAnswer.Refused) answer).sentence()).contains("Amira Osei", "leads now");
  }

  @Test
  void whoCannotSeeThePatientIsNotProposedAsLead() {
    assertThat(offering.offer(amira, fixture.lead(patient, ben)))
        .isInstanceOf(OfferAnswer.Refused.class);
    assertThatThrownBy(() -> offering.offer(ben, fixture.lead(patient, ben)))
        .isInstanceOf(Problem.class);
  }

  private Offer offered() {
    var today = fixture.today(amira);
    return done(offering.offer(amira, fixture.transfer(enrolment, ben, today, "Moved", true)));
  }

  private static Offer done(OfferAnswer answer) {
    return ((OfferAnswer.Done) answer).offer();
  }

  private boolean sees(Viewer viewer) {
    try {
      leads.find(viewer, patient);
      return true;
    } catch (Problem hidden) {
      return false;
    }
  }

  private List<Task> of(Viewer reader, Viewer owner) {
    return tasks.listOpen(reader, patient).stream()
        .filter(task -> task.owner().equals(Owner.of(owner.staff())))
        .toList();
  }
}
