package org.carewright.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.caseload.ClosingReason;
import org.carewright.caseload.Enrolment;
import org.carewright.caseload.Enrolments;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.task.Closure;
import org.carewright.task.OpenLoops;
import org.carewright.task.Outcome;
import org.carewright.task.Owner;
import org.carewright.task.Task;
import org.carewright.task.TaskFixture;
import org.carewright.task.Tasks;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Handing over within one organisation. */
@CarewrightTest
class OffersTest {

  @Autowired Offering offering;
  @Autowired Answering answering;
  @Autowired Offers offers;
  @Autowired OffersDue due;
  @Autowired Leads leads;
  @Autowired Enrolments enrolments;
  @Autowired Tasks tasks;
  @Autowired OpenLoops loops;
  @Autowired LeadFixture fixture;
  @Autowired TestClock clock;

  Viewer amira;
  Viewer cara;
  PatientId patient;
  Enrolment enrolment;

  @BeforeEach
  void givenAnEnrolment() {
    var riverside = fixture.organisation("Riverside");
    amira = fixture.hire(riverside, "Amira", "Osei", Role.COORDINATOR);
    cara = fixture.hire(riverside, "Cara", "Lindqvist", Role.COORDINATOR);
    patient = fixture.patientOf(amira);
    enrolment = fixture.enrol(amira, patient, "community-support");
  }

  @Test
  void nothingChangesHandsBeforeTheReceiverAccepts() {
    tasks.open(amira, TaskFixture.call(patient, Owner.of(amira.staff())));
    var offer = offer();
    assertThat(coordinator()).isEqualTo(amira.name());
    assertThat(of(amira)).hasSize(3);
    assertThat(of(cara))
        .singleElement()
        .satisfies(task -> assertThat(task.title()).startsWith("Answer Amira Osei"))
        .satisfies(task -> assertThat(task.loop()).isEqualTo(offer.loop()));

    assertThat(answering.accept(cara, patient, offer.id(), null))
        .isInstanceOf(OfferAnswer.Done.class);
    assertThat(coordinator()).isEqualTo(cara.name());
    assertThat(of(amira)).as("work outside the programme goes along too").isEmpty();
    assertThat(of(cara)).hasSize(3);
    assertThat(leads.find(cara, patient).orElseThrow().who().name()).isEqualTo(cara.name());
    assertThat(loops.list(amira, patient)).isEmpty();
  }

  @Test
  void aNoComesBackToTheSenderWithItsReason() {
    var offer = offer();
    answering.decline(cara, patient, offer.id(), Decline.CASELOAD_FULL, "Until Easter");
    assertThat(coordinator()).isEqualTo(amira.name());
    assertThat(of(cara)).isEmpty();
    assertThat(of(amira))
        .filteredOn(task -> task.title().startsWith("Decide again"))
        .singleElement()
        .satisfies(task ->
            assertThat(task.reason().rule())
                .isEqualTo("Cara Lindqvist declined: My caseload is full (Until Easter)"));
    assertThat(loops.list(amira, patient)).isEmpty();
    assertThat(offers.listSent(amira))
        .singleElement()
        .satisfies(sent -> assertThat(sent.status()).isEqualTo(Offer.Status.DECLINED));
  }

  @Test
  void whoOffersAgainHasDecidedAgain() {
    answering.decline(cara, patient, offer().id(), Decline.AWAY, null);
    assertThat(of(amira)).anySatisfy(t -> assertThat(t.title()).startsWith("Decide again"));
    offer();
    assertThat(of(amira)).noneSatisfy(t -> assertThat(t.title()).startsWith("Decide again"));
  }

  @Test
  void whatNobodyAnswersComesBackOnceAndCanStillBeAccepted() {
    var offer = offer();
    clock.forward(Duration.ofDays(2));
    due.pass();
    assertThat(comeBack()).isEmpty();
    clock.forward(Duration.ofDays(8));
    due.pass();
    due.pass();
    assertThat(comeBack()).hasSize(1);

    assertThat(answering.accept(cara, patient, offer.id(), null))
        .isInstanceOf(OfferAnswer.Done.class);
    assertThat(comeBack()).isEmpty();
    assertThat(coordinator()).isEqualTo(cara.name());
  }

  @Test
  void askingAgainGivesAsLongAgain() {
    var offer = offer();
    clock.forward(Duration.ofDays(10));
    due.pass();
    var now = ((OfferAnswer.Done) offering.remind(amira, offer)).offer();
    assertThat(now.answerBy()).isAfter(offer.answerBy());
    assertThat(comeBack()).isEmpty();
    assertThat(of(cara)).hasSize(1);
  }

  @Test
  void onALaterDayItChangesHandsOnThatDay() {
    var day = fixture.today(amira).plusDays(10);
    var offer = done(offering.offer(amira, fixture.transfer(enrolment, cara, day, null, false)));
    answering.accept(cara, patient, offer.id(), null);
    assertThat(coordinator()).isEqualTo(amira.name());
    assertThat(of(cara))
        .singleElement()
        .satisfies(task -> assertThat(task.title()).startsWith("Get ready to take over"))
        .satisfies(task -> assertThat(task.due()).isEqualTo(day));
    due.pass();
    assertThat(coordinator()).isEqualTo(amira.name());

    clock.forward(Duration.ofDays(10));
    due.pass();
    due.pass();
    assertThat(coordinator()).isEqualTo(cara.name());
    assertThat(offers.get(cara, patient, offer.id()).status()).isEqualTo(Offer.Status.IN_EFFECT);
    assertThat(of(cara)).hasSize(2);
  }

  @Test
  void theSameFormTwiceOffersOnceAndTheSameAnswerTwiceIsNoConflict() {
    var wanted = fixture.transfer(enrolment, cara);
    var first = done(offering.offer(amira, wanted));
    var second = done(offering.offer(amira, wanted));
    assertThat(second.sentAt()).isEqualTo(first.sentAt());
    assertThat(of(cara)).hasSize(1);
    answering.accept(cara, patient, first.id(), null);
    assertThat(answering.accept(cara, patient, first.id(), null))
        .isInstanceOf(OfferAnswer.Done.class);
    assertThat(answering.decline(cara, patient, first.id(), Decline.AWAY, null))
        .isInstanceOf(OfferAnswer.Overtaken.class);
  }

  @Test
  void anAnswerIsMoreThanATick() {
    offer();
    var task = of(cara).getFirst();
    assertThatThrownBy(() -> tasks.close(cara, patient, task.id(), new Closure(Outcome.DONE, null)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("accepted, declined or withdrawn");
    assertThat(of(cara)).hasSize(1);
  }

  @Test
  void takenBackItIsNobodysWork() {
    var offer = offer();
    answering.withdraw(amira, patient, offer.id(), null);
    assertThat(of(cara)).isEmpty();
    assertThat(loops.list(amira, patient)).isEmpty();
    var late = answering.accept(cara, patient, offer.id(), null);
    assertThat(((OfferAnswer.Overtaken) late).sentence())
        .contains("Amira Osei", "withdrawn: taken back by Amira Osei");
  }

  @Test
  void aClosedEnrolmentEndsItsOffer() {
    var offer = offer();
    enrolments.close(amira, patient, enrolment.id(), Tasks.LATEST, ClosingReason.MOVED_AWAY, null);
    var now = offers.get(cara, patient, offer.id());
    assertThat(now.status()).isEqualTo(Offer.Status.WITHDRAWN);
    assertThat(now.answer())
        .extracting(Offer.Answer::reason)
        .isEqualTo("Community support was closed");
    assertThat(tasks.listOpen(amira, patient)).isEmpty();
    assertThat(loops.list(amira, patient)).isEmpty();
  }

  @Test
  void aClosedEnrolmentLeavesNothingToDecide() {
    answering.decline(cara, patient, offer().id(), Decline.AWAY, null);
    enrolments.close(amira, patient, enrolment.id(), Tasks.LATEST, ClosingReason.MOVED_AWAY, null);
    assertThat(tasks.listOpen(amira, patient)).isEmpty();
  }

  @Test
  void whatALeadDecidesDirectlyEndsTheOffer() {
    var offer = offer();
    var lead = fixture.hire(amira.organisation(), "Joan", "Marsh", Role.TEAM_LEAD);
    enrolments.reassign(
        lead, patient, enrolment.id(), Tasks.LATEST, lead.staff(), null, enrolment.risk(), null);
    assertThat(offers.get(lead, patient, offer.id()).status()).isEqualTo(Offer.Status.WITHDRAWN);
    assertThat(of(cara)).isEmpty();
  }

  @Test
  void onlyTheReceiverOrTheirLeadAnswers() {
    var offer = offer();
    var other = fixture.hire(amira.organisation(), "Dev", "Nair", Role.COORDINATOR);
    assertThatThrownBy(() -> answering.accept(other, patient, offer.id(), null))
        .hasMessageContaining("Only Cara Lindqvist or their team lead");
    var lead = fixture.hire(amira.organisation(), "Joan", "Marsh", Role.TEAM_LEAD);
    answering.accept(lead, patient, offer.id(), null);
    assertThat(coordinator()).isEqualTo(cara.name());
  }

  private Offer offer() {
    return done(offering.offer(amira, fixture.transfer(enrolment, cara)));
  }

  private static Offer done(OfferAnswer answer) {
    return ((OfferAnswer.Done) answer).offer();
  }

  private String coordinator() {
    return enrolments.get(amira, patient, enrolment.id()).coordinatorName();
  }

  private List<Task> of(Viewer owner) {
    return tasks.listOpen(amira, patient).stream()
        .filter(task -> task.owner().equals(Owner.of(owner.staff())))
        .toList();
  }

  private List<Task> comeBack() {
    return of(amira).stream().filter(t -> t.title().startsWith("No answer from")).toList();
  }
}
