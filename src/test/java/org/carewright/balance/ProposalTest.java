package org.carewright.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.caseload.Enrolment;
import org.carewright.caseload.EnrolmentAnswer;
import org.carewright.caseload.Enrolments;
import org.carewright.caseload.Risk;
import org.carewright.platform.PatientId;
import org.carewright.record.Records;
import org.carewright.task.EnrolmentId;
import org.carewright.task.Owner;
import org.carewright.task.TaskFixture;
import org.carewright.task.Tasks;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.TestClock;
import org.carewright.testing.Together;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CarewrightTest
@Import({TaskFixture.class, BalanceFixture.class})
class ProposalTest {

  @Autowired People people;
  @Autowired BalanceFixture fixture;
  @Autowired Proposing proposing;
  @Autowired Proposals proposals;
  @Autowired Applying applying;
  @Autowired LoadPolicies policies;
  @Autowired Capacities capacities;
  @Autowired PersonLoads loads;
  @Autowired Enrolments enrolments;
  @Autowired Tasks tasks;
  @Autowired Records records;
  @Autowired TestClock clock;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  private Viewer lead;
  private Viewer amira;
  private Viewer ben;
  private List<Enrolment> hers;

  @BeforeEach
  void givenAFullAndAnEmptyCaseload() {
    var organisation = people.organisation();
    lead = fixture.hire(organisation, "Joan", "Marsh", Role.TEAM_LEAD);
    amira = fixture.hire(organisation, "Amira", "Khan", Role.COORDINATOR);
    ben = fixture.hire(organisation, "Ben", "Osei", Role.COORDINATOR);
    hers = fixture.enrol(amira, 8);
  }

  @Test
  void whoCarriesTooMuchGivesToWhoCarriesLittle() {
    fullTimeIs("60");
    var proposal = propose();
    assertThat(proposal.moves())
        .isNotEmpty()
        .hasSizeLessThan(8)
        .allSatisfy(move -> {
          assertThat(move.from()).isEqualTo(amira.staff());
          assertThat(move.to()).isEqualTo(ben.staff());
          assertThat(move.why()).contains("Amira Khan carries", "Ben Osei carries 0% of capacity");
          assertThat(move.parts()).contains(" = " + move.weight());
        });
    assertThat(propose().moves()).isEqualTo(proposal.moves());
  }

  @Test
  void onlyTheTickedMovesAreMadeAndTheirWorkGoesAlong() {
    fullTimeIs("60");
    var proposal = propose();
    var stays = proposal.moves().getFirst();
    var wanted = keys(proposal, stays);

    assertThat(apply(proposal, wanted)).isInstanceOf(Applying.Answer.Applied.class);

    assertThat(coordinator(stays.patient())).isEqualTo(amira.staff().toString());
    for (var move : proposal.moves().subList(1, proposal.moves().size())) {
      assertThat(coordinator(move.patient())).isEqualTo(ben.staff().toString());
      assertThat(tasks.listOpen(lead, move.patient()))
          .isNotEmpty()
          .allSatisfy(task -> assertThat(task.owner()).isEqualTo(Owner.of(ben.staff())));
      assertThat(enrolments.history(lead, move.patient()).getFirst().detail())
          .startsWith("Coordinator Ben Osei");
      assertThat(published(move)).contains("Ben Osei");
    }
    assertThat(apply(proposal, wanted)).isInstanceOf(Applying.Answer.Refused.class);
  }

  @Test
  void aProposalIsRefusedWholeWhenOneOfItsPeopleHasChangedSince() {
    fullTimeIs("60");
    var proposal = propose();
    var changed = proposal.moves().getLast();
    enrolments.contacted(amira, changed.patient(), amira.today(clock), true);

    var answer = apply(proposal, keys(proposal, null));

    assertThat(((Applying.Answer.Refused) answer).sentence())
        .contains("has changed since this was proposed", changed.name());
    assertThat(hers)
        .allSatisfy(e -> assertThat(coordinator(e.patient())).isEqualTo(amira.staff().toString()));
    assertThat(find(proposal.id()).status()).isEqualTo(Proposal.Status.REFUSED);
  }

  @Test
  void newWeightsOrAnotherCapacityMakeItStale() {
    fullTimeIs("60");
    var first = propose();
    fullTimeIs("80");
    assertThat(refusal(first)).contains("weights have been changed");
    var second = propose();
    var said = transaction.execute(tx -> capacity(ben));
    capacities.set(lead, said);
    assertThat(refusal(second)).contains("What Ben Osei can carry has been changed");
  }

  @Test
  void nobodyIsGivenMoreThanTheyMayCarry() {
    fullTimeIs("60");
    var proposal = propose();
    fixture.enrol(ben, 12);
    assertThat(refusal(proposal)).contains("Ben Osei would carry", "is the most they may");
  }

  @Test
  void whoLeftMeanwhileIsGivenNobody() {
    fullTimeIs("60");
    var proposal = propose();
    jdbc.sql("update staff set active = false where id = :id")
        .param("id", ben.staff().value())
        .update();
    assertThat(refusal(proposal)).contains("Ben Osei no longer takes people on");
  }

  @Test
  void fairLoadsAreLeftAlone() {
    fixture.enrol(ben, 8);
    assertThat(proposing.propose(lead, null)).isInstanceOf(Proposing.Answer.Fair.class);
  }

  @Test
  void anotherOrganisationsProposalIsNotThere() {
    fullTimeIs("60");
    var proposal = propose();
    var elsewhere = people.viewer(people.organisation(), Role.TEAM_LEAD);
    var found = transaction.execute(tx -> proposals.find(elsewhere, proposal.id()));
    assertThat(found).isEmpty();
  }

  @Test
  void whoIsEnrolledOrMovedWhileItIsAppliedIsNeverWithTwo() throws Exception {
    fullTimeIs("60");
    for (int round = 0; round < 5; round++) {
      fixture.enrol(amira, "Race", "Round-" + round, Risk.HIGH);
      fixture.enrol(amira, "Race", "Other-" + round, Risk.HIGH);
      if (!(proposing.propose(lead, null) instanceof Proposing.Answer.Made(ProposalId id))) {
        continue;
      }
      var proposal = find(id);
      var moved = proposal.moves().getFirst();
      var answers =
          Together.<Object>run(
              () -> apply(proposal, keys(proposal, null)),
              () ->
                  enrolments.reassign(
                      lead,
                      moved.patient(),
                      new EnrolmentId(moved.enrolments().getFirst()),
                      moved.versions().getFirst(),
                      lead.staff(),
                      null,
                      Risk.HIGH,
                      null));
      var applied = answers.getFirst() instanceof Applying.Answer.Applied;
      var reassigned = answers.getLast() instanceof EnrolmentAnswer.Accepted;
      assertThat(applied).as("one of the two, not both").isNotEqualTo(reassigned);
      var with = applied ? moved.to() : lead.staff();
      assertThat(coordinator(moved.patient())).isEqualTo(with.toString());
    }
  }

  private void fullTimeIs(String points) {
    var now = policies.current(lead.organisation());
    policies.set(
        lead,
        new LoadPolicy(
            now.version(),
            now.contact(),
            now.riskMedium(),
            now.riskHigh(),
            now.need(),
            now.visit(),
            now.interpreter(),
            now.deadline(),
            now.fullTimeHours(),
            new BigDecimal(points),
            now.mostPercent(),
            "In a test",
            null));
  }

  private Capacity capacity(Viewer of) {
    return loads.list(lead).stream()
        .filter(load -> load.staff().id().equals(of.staff()))
        .findFirst()
        .orElseThrow()
        .capacity();
  }

  private Proposal propose() {
    var made = (Proposing.Answer.Made) proposing.propose(lead, null);
    return find(made.proposal());
  }

  private Proposal find(ProposalId id) {
    return transaction.execute(tx -> proposals.find(lead, id).orElseThrow());
  }

  private static Set<String> keys(Proposal proposal, @Nullable Move but) {
    return proposal.moves().stream()
        .filter(move -> !move.equals(but))
        .map(Move::key)
        .collect(Collectors.toSet());
  }

  private Applying.Answer apply(Proposal proposal, Set<String> wanted) {
    return transaction.execute(
        tx -> applying.apply(lead, proposal.id(), wanted, Applying.Care.TO_THE_VERSION));
  }

  private String refusal(Proposal proposal) {
    return ((Applying.Answer.Refused) apply(proposal, keys(proposal, null))).sentence();
  }

  private String coordinator(PatientId patient) {
    return jdbc.sql(
            "select coordinator_id::text from enrolment where patient_id = :p and status <> 'CLOSED'")
        .param("p", patient.value())
        .query(String.class)
        .single();
  }

  private String published(Move move) {
    return transaction.execute(tx ->
        records
            .find(move.patient(), "EpisodeOfCare", move.enrolments().getFirst().toString())
            .orElseThrow()
            .json());
  }
}
