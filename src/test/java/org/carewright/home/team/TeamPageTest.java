package org.carewright.home.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carewright.access.Role;
import org.carewright.access.StaffId;
import org.carewright.access.TeamId;
import org.carewright.access.Viewer;
import org.carewright.access.Workforce;
import org.carewright.caseload.Risk;
import org.carewright.home.CaseloadFixture;
import org.carewright.platform.PatientId;
import org.carewright.task.NewTask;
import org.carewright.task.Owner;
import org.carewright.task.Priority;
import org.carewright.task.Reason;
import org.carewright.task.Source;
import org.carewright.task.Task;
import org.carewright.task.TaskFixture;
import org.carewright.task.TaskKind;
import org.carewright.task.Tasks;
import org.carewright.testing.Answer;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.TestClock;
import org.carewright.testing.Visit;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@CarewrightTest
@Import({TaskFixture.class, CaseloadFixture.class})
class TeamPageTest {

  @Autowired People people;
  @Autowired Workforce workforce;
  @Autowired Web web;
  @Autowired TestClock clock;
  @Autowired Tasks tasks;
  @Autowired TaskFixture fixture;
  @Autowired CaseloadFixture caseload;
  @Autowired Loads loads;

  private Viewer lead;
  private Viewer amira;
  private TeamId team;
  private PatientId patient;

  @BeforeEach
  void givenATeam() {
    var organisation = people.organisation();
    lead = people.viewer(organisation, Role.TEAM_LEAD);
    amira = people.viewer(organisation, Role.COORDINATOR);
    team = people.team(organisation);
    workforce.join(amira.staff(), team);
    patient = fixture.patientOf(lead, "Zoe", "Adams");
  }

  @Test
  void loadIsCountedByWhenItIsDue() {
    open("Late", Owner.of(amira.staff()), -1);
    open("Today", Owner.of(amira.staff()), 0);
    open("This week", Owner.of(amira.staff()), 6);
    open("Next week", Owner.of(amira.staff()), 7);
    open("Free", Owner.of(team), 0);

    assertThat(load(amira.staff()).work()).isEqualTo(new OpenWork(1, 2, 1));
    assertThat(loads.ofTeams(lead, team).getFirst().work()).isEqualTo(new OpenWork(0, 1, 0));
    assertThat(loads.ofStaff(lead, null).getFirst().owner()).isEqualTo(Owner.of(amira.staff()));
    assertThat(loads.ofStaff(lead, team)).hasSize(1);
  }

  @Test
  void peopleInCareAreCountedOnce() {
    caseload.enrol(amira, "Abe", "Brown", "long-term-conditions", Risk.HIGH);
    caseload.enrol(amira, "Mia", "Clark", "community-support", Risk.LOW);

    assertThat(load(amira.staff()).patients()).isEqualTo(2);
    assertThat(load(amira.staff()).highRisk()).isEqualTo(1);
  }

  @Test
  void theLeadSeesThePeopleAndWhatNobodyHasTakenOn() {
    open("Free", Owner.of(team), -2);
    var visit = web.signIn(lead);

    var page = visit.get("/team");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .containsSubsequence("Not taken on yet", "owner=team%3A" + team, "Sam Tester");
    assertThat(visit.get("/team?team=" + team).body()).doesNotContain("whose=" + lead.staff());
  }

  @Test
  void anEmptyOrganisationHasItsPageToo() {
    assertThat(web.signIn(lead).get("/team").body()).doesNotContain("Not taken on yet</h2>");
  }

  @Test
  void onlyLeadsHaveThesePages() {
    var visit = web.signIn(amira);
    assertThat(visit.get("/team").status()).isEqualTo(404);
    assertThat(visit.get(workOf(amira.staff())).status()).isEqualTo(404);
    assertThat(visit.post("/team/work/handovers", Map.of()).status()).isEqualTo(404);
  }

  @Test
  void peopleAndTeamsOfAnotherOrganisationAreNotHere() {
    var elsewhere = people.viewer(people.organisation(), Role.TEAM_LEAD);
    var visit = web.signIn(elsewhere);
    assertThat(visit.get("/team?team=" + team).status()).isEqualTo(404);
    assertThat(visit.get(workOf(amira.staff())).status()).isEqualTo(404);
    assertThat(visit.get("/team/work?owner=nonsense").status()).isEqualTo(404);
    assertThat(visit.get("/team").body()).doesNotContain(amira.staff().toString());
  }

  @Test
  void theWorkBehindANumberIsListedWithItsReason() {
    open("Late", Owner.of(amira.staff()), -1);
    open("Later", Owner.of(amira.staff()), 20);
    var page = web.signIn(lead).get(workOf(amira.staff()) + "&due=overdue");

    assertThat(page.body())
        .contains("Adams, Zoe", ">Late", "Asked for by the GP · letter of 3 Nov 2026")
        .doesNotContain(">Later<div");
  }

  @Test
  void workIsHandedOverInBulkAndWhatChangedMeanwhileIsTold() {
    var first = open("First", Owner.of(team), 0);
    var second = open("Second", Owner.of(team), 1);
    var stale = open("Third", Owner.of(team), 2);
    var visit = web.signIn(lead);
    visit.get("/team/work?owner=team:" + team);
    var keys = List.of(key(first), key(second), key(stale));
    tasks.reschedule(
        amira, patient, stale.id(), stale.version(), lead.today(clock).plusDays(9), null);

    var answer = handOver(visit, keys, Owner.of(amira.staff()).text());

    assertThat(answer.status()).isBetween(302, 303);
    assertThat(visit.follow(answer).body())
        .contains("2 tasks are now with Sam Tester", "“Third”: Sam Tester changed this");
    assertThat(owner(first)).isEqualTo(Owner.of(amira.staff()));
    assertThat(owner(second)).isEqualTo(Owner.of(amira.staff()));
    assertThat(owner(stale)).isEqualTo(Owner.of(team));
    assertThat(handOver(visit, keys, Owner.of(lead.staff()).text()).status()).isLessThan(400);
    assertThat(owner(first)).isEqualTo(Owner.of(amira.staff()));
  }

  @Test
  void aHandoverNeedsTasksAndSomeoneWhoTakesThemOn() {
    var task = open("First", Owner.of(team), 0);
    var visit = web.signIn(lead);
    var empty = handOver(visit, List.of(), "");
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.body()).contains("Tick the tasks", "Choose who takes them on");

    var outsider = people.coordinator();
    var elsewhere = handOver(visit, List.of(key(task)), Owner.of(outsider.staff()).text());
    assertThat(elsewhere.status()).isEqualTo(422);
    assertThat(elsewhere.body()).contains("checked");
    assertThat(handOver(visit, List.of("nonsense"), Owner.of(amira.staff()).text()).status())
        .isEqualTo(404);
  }

  private Answer handOver(Visit visit, List<String> keys, String to) {
    return visit.post(
        "/team/work/handovers",
        Map.of("owner", "team:" + team, "tasks", keys, "to", to, "note", "Covering leave"));
  }

  private Task open(String title, Owner owner, int days) {
    var reason = new Reason("Asked for by the GP", "letter of", LocalDate.of(2026, 11, 3));
    var id =
        tasks.open(
            lead,
            new NewTask(
                patient,
                null,
                TaskKind.ACTION,
                title,
                reason,
                Source.PERSON,
                owner,
                lead.today(clock).plusDays(days),
                Priority.ROUTINE));
    return tasks.get(lead, patient, id);
  }

  private Owner owner(Task task) {
    return tasks.get(lead, patient, task.id()).owner();
  }

  private Load load(StaffId staff) {
    return loads.ofStaff(lead, null).stream()
        .filter(load -> load.owner().equals(Owner.of(staff)))
        .findFirst()
        .orElseThrow();
  }

  private static String key(Task task) {
    return new TaskKey(task.patient(), task.id(), task.version()).toString();
  }

  private static String workOf(StaffId staff) {
    return "/team/work?owner=" + Owner.of(staff).text();
  }
}
