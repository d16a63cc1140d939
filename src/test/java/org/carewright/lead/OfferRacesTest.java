package org.carewright.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.caseload.ClosingReason;
import org.carewright.caseload.Enrolment;
import org.carewright.caseload.Enrolments;
import org.carewright.platform.PatientId;
import org.carewright.task.Owner;
import org.carewright.task.Tasks;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.TestClock;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two transactions at the same moment: one is first, the other learns it, nothing is half done. */
@CarewrightTest
class OfferRacesTest {

  private static final int TIMES = 5;

  @Autowired Offering offering;
  @Autowired Answering answering;
  @Autowired Offers offers;
  @Autowired OffersDue due;
  @Autowired Leads leads;
  @Autowired Enrolments enrolments;
  @Autowired Tasks tasks;
  @Autowired LeadFixture fixture;
  @Autowired TestClock clock;
  @Autowired Web web;
  @Autowired JdbcClient jdbc;

  Viewer amira;
  Viewer cara;
  Viewer joan;
  PatientId patient;
  Enrolment enrolment;

  @BeforeEach
  void givenAnEnrolment() {
    var riverside = fixture.organisation("Riverside");
    amira = fixture.hire(riverside, "Amira", "Osei", Role.COORDINATOR);
    cara = fixture.hire(riverside, "Cara", "Lindqvist", Role.COORDINATOR);
    joan = fixture.hire(riverside, "Joan", "Marsh", Role.TEAM_LEAD);
    patient = fixture.patientOf(amira);
    enrolment = fixture.enrol(amira, patient, "community-support");
  }

  @RepeatedTest(TIMES)
  void oneOfTwoProposalsStandsAndTheOtherIsToldOfIt() throws Exception {
    var answers =
        together(
            () -> offering.offer(amira, fixture.lead(patient, cara)),
            () -> offering.offer(joan, fixture.lead(patient, cara)));
    assertThat(answers).filteredOn(OfferAnswer.Done.class::isInstance).hasSize(1);
    assertThat(answers)
        .filteredOn(OfferAnswer.Overtaken.class::isInstance)
        .singleElement()
        .satisfies(told ->
            assertThat(((OfferAnswer.Overtaken) told).sentence())
                .contains("Offered the lead to Cara Lindqvist"));
    assertThat(offers.list(amira, patient)).hasSize(1);
  }

  @RepeatedTest(TIMES)
  void ofAYesAndANoTheFirstHolds() throws Exception {
    var offer = offer();
    var answers =
        together(
            () -> answering.accept(cara, patient, offer.id(), null),
            () -> answering.decline(joan, patient, offer.id(), Decline.CASELOAD_FULL, null));
    assertThat(answers).filteredOn(OfferAnswer.Done.class::isInstance).hasSize(1);
    assertThat(answers).filteredOn(OfferAnswer.Overtaken.class::isInstance).hasSize(1);
    var accepted = offers.get(amira, patient, offer.id()).status() == Offer.Status.IN_EFFECT;
    assertThat(coordinator()).isEqualTo(accepted ? cara.name() : amira.name());
    assertThat(leads.find(amira, patient).orElseThrow().who().name()).isEqualTo(coordinator());
  }

  @RepeatedTest(TIMES)
  void closingAndAcceptingDoNotBothHappen() throws Exception {
    var offer = offer();
    together(
        () -> answering.accept(cara, patient, offer.id(), null),
        () -> {
          enrolments.close(
              amira, patient, enrolment.id(), Tasks.LATEST, ClosingReason.GOALS_MET, null);
          return null;
        });
    assertThat(enrolments.get(amira, patient, enrolment.id()).isOpen()).isFalse();
    assertThat(offers.list(amira, patient)).isEmpty();
    assertThat(tasks.listOpen(amira, patient)).isEmpty();
    assertThat(leads.find(amira, patient)).isEmpty();
  }

  @RepeatedTest(TIMES)
  void nothingIsGivenToWhoLeavesAtThatMoment() throws Exception {
    var offer = offer();
    var admin = web.signIn(fixture.hire(amira.organisation(), "Ada", "Min", Role.ADMINISTRATOR));
    admin.token();
    together(
        () -> answering.accept(cara, patient, offer.id(), null),
        () -> admin.post("/admin/staff/" + cara.staff() + "/departure", Map.of()));
    var status = offers.get(amira, patient, offer.id()).status();
    if (isAtWork(cara)) {
      assertThat(status).isEqualTo(Offer.Status.IN_EFFECT);
      assertThat(coordinator()).isEqualTo(cara.name());
      return;
    }
    assertThat(status).isEqualTo(Offer.Status.WITHDRAWN);
    assertThat(coordinator()).isEqualTo(amira.name());
    assertThat(tasks.listOpen(amira, patient))
        .allSatisfy(task -> assertThat(task.owner()).isEqualTo(Owner.of(amira.staff())))
        .anySatisfy(task -> assertThat(task.title()).startsWith("Decide again"))
        .anySatisfy(task -> assertThat(task.reason().rule()).isEqualTo("Cara Lindqvist has left"));
  }

  @RepeatedTest(TIMES)
  void twoPassesAtOnceBringAnOfferBackOnce() throws Exception {
    offer();
    clock.forward(Duration.ofDays(10));
    together(
        () -> {
          due.pass();
          return null;
        },
        () -> {
          due.pass();
          return null;
        });
    assertThat(tasks.listOpen(amira, patient))
        .filteredOn(task -> task.title().startsWith("No answer from"))
        .hasSize(1);
  }

  private Offer offer() {
    return ((OfferAnswer.Done) offering.offer(amira, fixture.transfer(enrolment, cara))).offer();
  }

  private String coordinator() {
    return enrolments.get(amira, patient, enrolment.id()).coordinatorName();
  }

  private boolean isAtWork(Viewer who) {
    return jdbc.sql("select active from staff where id = :id")
        .param("id", who.staff().value())
        .query(Boolean.class)
        .single();
  }

  private static List<Object> together(Callable<?> one, Callable<?> other) throws Exception {
    var start = new CyclicBarrier(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var first = threads.submit(() -> at(start, one));
      var second = threads.submit(() -> at(start, other));
      return List.of(first.get(30, TimeUnit.SECONDS), second.get(30, TimeUnit.SECONDS));
    }
  }

  private static Object at(CyclicBarrier start, Callable<?> what) throws Exception {
    start.await(10, TimeUnit.SECONDS);
    var answer = what.call();
    return answer == null ? "done" : answer;
  }
}
