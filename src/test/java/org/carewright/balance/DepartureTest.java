package org.carewright.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.carewright.access.Directory;
import org.carewright.access.Role;
import org.carewright.access.Sessions;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.caseload.Enrolment;
import org.carewright.caseload.Enrolments;
import org.carewright.caseload.Risk;
import org.carewright.platform.BrokenRule;
import org.carewright.platform.PatientId;
import org.carewright.task.Owner;
import org.carewright.task.Task;
import org.carewright.task.TaskFixture;
import org.carewright.task.TaskKind;
import org.carewright.task.Tasks;
import org.carewright.team.CareTeams;
import org.carewright.team.Member;
import org.carewright.team.MemberDetails;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.TestClock;
import org.carewright.testing.Together;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CarewrightTest
@Import({TaskFixture.class, BalanceFixture.class})
class DepartureTest {

  @Autowired People people;
  @Autowired Web web;
  @Autowired BalanceFixture fixture;
  @Autowired TaskFixture patients;
  @Autowired Proposing proposing;
  @Autowired Departing departing;
  @Autowired LastDay lastDay;
  @Autowired Departures departures;
  @Autowired Proposals proposals;
  @Autowired Directory directory;
  @Autowired Sessions sessions;
  @Autowired Tasks tasks;
  @Autowired Enrolments enrolments;
  @Autowired CareTeams careTeams;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;

  private Viewer lead;
  private Viewer amira;
  private Viewer ben;
  private List<Enrolment> hers;
  private List<Enrolment> his;

  @BeforeEach
  void givenTwoCaseloads() {
    var organisation = people.organisation();
    lead = fixture.hire(organisation, "Joan", "Marsh", Role.TEAM_LEAD);
    amira = fixture.hire(organisation, "Amira", "Khan", Role.COORDINATOR);
    ben = fixture.hire(organisation, "Ben", "Osei", Role.COORDINATOR);
    hers = fixture.enrol(amira, 5);
    his = fixture.enrol(ben, 2);
  }

  @Test
  void theDatabaseLetsNobodyGoWhilePeopleAreInTheirCare() {
    jdbc.sql("update task set owner_staff_id = :ben where owner_staff_id = :amira")
        .param("ben", ben.staff().value())
        .param("amira", amira.staff().value())
        .update();
    assertThatThrownBy(() -> deactivate(amira.staff()))
        .satisfies(e ->
            assertThat(BrokenRule.behind(e).orElseThrow().rule())
                .isEqualTo("This person still coordinates the care of people"));
  }

  @Test
  void theDatabasePutsNobodyInTheCareOfSomeoneWhoHasLeft() {
    var gone = fixture.hire(lead.organisation(), "Gone", "Away", Role.COORDINATOR);
    deactivate(gone.staff());
    assertThatThrownBy(() -> coordinate(hers.getFirst(), gone.staff()))
        .satisfies(
            e -> assertThat(BrokenRule.behind(e).orElseThrow().rule()).contains("must be at work"));
  }

  @Test
  void ofSomeoneWhoLeavesAndSomeoneWhoEnrolsWithThemAtOnceOneIsRefused() throws Exception {
    for (int round = 0; round < 5; round++) {
      var leaver = fixture.hire(lead.organisation(), "Leaver", "L" + round, Role.COORDINATOR);
      var other = hers.get(round);
      var both = new CountDownLatch(2);
      var committed =
          Together.run(
              () -> commits(both, () -> deactivateHere(leaver.staff())),
              () -> commits(both, () -> coordinateHere(other, leaver.staff())));
      assertThat(committed).containsExactlyInAnyOrder(true, false);
    }
  }

  @Test
  void whoStillHasPeopleIsRefusedAndAfterAFairSplitLeavesInOneStep() {
    people.account(amira.staff());
    web.signIn(amira.staff());
    careTeams.add(lead, his.getFirst().patient(), amira.staff(), details());
    var stray = open(his.getFirst().patient());

    assertThat(refusal(departing.now(lead, amira.staff(), null, null)))
        .contains("looks after 5 people", "a place for 0 of them");
    assertThat(isAtWork(amira.staff())).isTrue();

    var answer = departing.now(lead, amira.staff(), share(), null);

    assertThat(answer).isEqualTo(new Applying.Answer.Applied(5));
    assertThat(isAtWork(amira.staff())).isFalse();
    assertThat(sessions.list(amira.staff())).isEmpty();
    assertThat(hers).allSatisfy(e -> assertThat(coordinator(e)).isEqualTo(ben.staff()));
    assertThat(tasks.get(lead, stray.patient(), stray.id()).owner())
        .as("work for people of others goes to whoever coordinates them")
        .isEqualTo(Owner.of(ben.staff()));
    assertThat(openTasks(amira.staff())).isZero();
    assertThat(careTeams.listFormer(lead, his.getFirst().patient()))
        .extracting(Member::endReason)
        .singleElement()
        .asString()
        .startsWith("Amira Khan left on");
  }

  @Test
  void workThatNobodyElseCoordinatesNeedsSomeoneChosen() {
    var alone = patients.patientOf(lead, "Nobody", "Else");
    var task = open(alone);
    var split = share();
    assertThat(refusal(departing.now(lead, amira.staff(), split, null)))
        .contains("Choose who takes these on");
    assertThat(departing.now(lead, amira.staff(), split, Owner.of(lead.staff())))
        .isInstanceOf(Applying.Answer.Applied.class);
    assertThat(tasks.get(lead, alone, task.id()).owner()).isEqualTo(Owner.of(lead.staff()));
  }

  @Test
  void onTheLastDayWhatStillFitsIsDone() {
    var id = plan();
    clock.forward(Duration.ofDays(4));
    lastDay.end(id);
    lastDay.end(id);
    assertThat(isAtWork(amira.staff())).isFalse();
    assertThat(status(id)).isEqualTo(Departure.Status.DONE);
    assertThat(hers).allSatisfy(e -> assertThat(coordinator(e)).isEqualTo(ben.staff()));
  }

  @Test
  void onTheLastDayWhatNoLongerFitsIsRefusedAndTheLeadIsTold() {
    var id = plan();
    fixture.enrol(amira, "Came", "Later", Risk.HIGH);

    lastDay.end(id);

    assertThat(isAtWork(amira.staff())).isTrue();
    assertThat(status(id)).isEqualTo(Departure.Status.REFUSED);
    assertThat(hers).allSatisfy(e -> assertThat(coordinator(e)).isEqualTo(amira.staff()));
    var told =
        hers.stream()
            .flatMap(e -> tasks.listOpen(lead, e.patient()).stream())
            .filter(task -> task.kind() == TaskKind.COORDINATION)
            .toList();
    assertThat(told)
        .hasSize(1)
        .allSatisfy(task -> assertThat(task.owner()).isEqualTo(Owner.of(lead.staff())));
    assertThat(openTasks(lead.staff())).isEqualTo(1);
    var pending = transaction.execute(tx -> departures.pending(lead.organisation()));
    assertThat(pending)
        .singleElement()
        .satisfies(d -> assertThat(d.outcome()).contains("looks after 6 people"));
  }

  @Test
  void aContactMeanwhileDoesNotUndoThePlan() {
    var id = plan();
    jdbc.sql("update enrolment set version = version + 1 where coordinator_id = :amira")
        .param("amira", amira.staff().value())
        .update();
    lastDay.end(id);
    assertThat(status(id)).isEqualTo(Departure.Status.DONE);
  }

  @Test
  void whoHasANewCoordinatorAlreadyIsLeftWithThem() {
    var id = plan();
    var moved = hers.getFirst();
    enrolments.reassign(
        lead, moved.patient(), moved.id(), moved.version(), lead.staff(), null, moved.risk(), null);
    lastDay.end(id);
    assertThat(status(id)).isEqualTo(Departure.Status.DONE);
    assertThat(coordinator(moved)).isEqualTo(lead.staff());
    assertThat(coordinator(hers.getLast())).isEqualTo(ben.staff());
  }

  @Test
  void aPlanThatIsTakenBackChangesNothing() {
    var id = plan();
    departing.cancel(lead, amira.staff());
    lastDay.end(id);
    assertThat(isAtWork(amira.staff())).isTrue();
    assertThat(status(id)).isEqualTo(Departure.Status.CANCELLED);
  }

  private DepartureId plan() {
    var problem =
        departing.later(lead, amira.staff(), share(), null, lead.today(clock).plusDays(3));
    assertThat(problem).isEmpty();
    return transaction.execute(tx -> departures.planned(amira.staff()).orElseThrow().id());
  }

  private ProposalId share() {
    return ((Proposing.Answer.Made) proposing.propose(lead, amira.staff())).proposal();
  }

  private Departure.Status status(DepartureId id) {
    return transaction.execute(tx -> departures.lock(id).orElseThrow().status());
  }

  private static String refusal(Applying.Answer answer) {
    return ((Applying.Answer.Refused) answer).sentence();
  }

  private Task open(PatientId patient) {
    var id = tasks.open(lead, TaskFixture.call(patient, Owner.of(amira.staff())));
    return tasks.get(lead, patient, id);
  }

  private static MemberDetails details() {
    return new MemberDetails("Amira Khan", "Covers", null, null, null);
  }

  private boolean isAtWork(StaffId staff) {
    return directory.getStaff(staff).active();
  }

  private int openTasks(StaffId staff) {
    return jdbc.sql("select count(*) from task where owner_staff_id = :s and ended_at is null")
        .param("s", staff.value())
        .query(Integer.class)
        .single();
  }

  private StaffId coordinator(Enrolment e) {
    return jdbc.sql("select coordinator_id from enrolment where patient_id = :p and id = :id")
        .param("p", e.patient().value())
        .param("id", e.id().value())
        .query((row, n) -> new StaffId(row.getObject(1, UUID.class)))
        .single();
  }

  private void deactivate(StaffId staff) {
    transaction.executeWithoutResult(tx -> deactivateHere(staff));
  }

  private void deactivateHere(StaffId staff) {
    jdbc.sql("update staff set active = false where id = :id").param("id", staff.value()).update();
  }

  private void coordinate(Enrolment e, StaffId to) {
    transaction.executeWithoutResult(tx -> coordinateHere(e, to));
  }

  private void coordinateHere(Enrolment e, StaffId to) {
    jdbc.sql("update enrolment set coordinator_id = :to where patient_id = :p and id = :id")
        .param("to", to.value())
        .param("p", e.patient().value())
        .param("id", e.id().value())
        .update();
  }

  private boolean commits(CountDownLatch both, Runnable change) {
    try {
      transaction.executeWithoutResult(tx -> {
        change.run();
        Together.meet(both);
      });
      return true;
    } catch (DataAccessException refused) {
      return false;
    }
  }
}
