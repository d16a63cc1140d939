package org.carewright.home.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carewright.caseload.Risk.HIGH;
import static org.carewright.caseload.Risk.LOW;
import static org.carewright.caseload.Risk.MEDIUM;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.caseload.Enrolment;
import org.carewright.caseload.Enrolments;
import org.carewright.home.CaseloadFixture;
import org.carewright.platform.PatientId;
import org.carewright.task.Owner;
import org.carewright.task.Tasks;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.TestClock;
import org.carewright.testing.Visit;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarewrightTest
class CaseloadPageTest {

  @Autowired People people;
  @Autowired Web web;
  @Autowired TestClock clock;
  @Autowired Enrolments enrolments;
  @Autowired Tasks tasks;
  @Autowired CaseloadFixture fixture;
  @Autowired JdbcClient jdbc;

  private Viewer amira;
  private Viewer ben;
  private Enrolment zoe;
  private Enrolment abe;
  private Enrolment mia;

  @BeforeEach
  void givenTwoCaseloads() {
    amira = people.coordinator();
    ben = people.viewer(amira.organisation(), Role.COORDINATOR);
    zoe = fixture.enrol(amira, "Zoe", "Adams", "community-support", LOW);
    abe = fixture.enrol(amira, "Abe", "Brown", "long-term-conditions", HIGH);
    mia = fixture.enrol(ben, "Mía", "Clark", "mental-health", MEDIUM);
  }

  @Test
  void aCoordinatorSeesTheirOwnPeopleFirst() {
    var page = web.signIn(amira).get("/caseload?sort=patient");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).containsSubsequence("Adams, Zoe", "Brown, Abe");
    assertThat(page.body()).contains("76 years", "Community support").doesNotContain("Clark");
  }

  @Test
  void everyColumnSortsBothWays() {
    var visit = web.signIn(amira);
    for (var order : Order.values()) {
      assertThat(names(visit, "whose=all&sort=" + order.word())).as(order.word()).hasSize(3);
      assertThat(names(visit, "whose=all&sort=-" + order.word())).as(order.word()).hasSize(3);
    }
    assertThat(names(visit, "whose=all&sort=-patient"))
        .containsExactly("Clark, Mía", "Brown, Abe", "Adams, Zoe");
    assertThat(names(visit, "whose=all&sort=risk"))
        .containsExactly("Brown, Abe", "Clark, Mía", "Adams, Zoe");
  }

  @Test
  void filtersNarrowTheList() {
    var visit = web.signIn(amira);
    assertThat(names(visit, "whose=all&q=mia+cl")).containsExactly("Clark, Mía");
    assertThat(names(visit, "whose=all&risk=HIGH")).containsExactly("Brown, Abe");
    assertThat(names(visit, "whose=all&programme=mental-health")).containsExactly("Clark, Mía");
    assertThat(names(visit, "whose=" + ben.staff())).containsExactly("Clark, Mía");
    assertThat(names(visit, "whose=team")).isEmpty();
    assertThat(visit.get("/caseload?whose=all&q=nobody").body()).contains("Nobody here matches");
  }

  @Test
  void theNumbersLeadToThePeopleTheyCount() {
    enrolments.contacted(amira, zoe.patient(), amira.today(clock), true);
    enrolments.pause(
        amira, abe.patient(), abe.id(), Tasks.LATEST, amira.today(clock).plusDays(60), "Abroad");
    clock.forward(Duration.ofDays(30));
    var visit = web.signIn(amira);

    assertThat(names(visit, "whose=all&show=overdue")).contains("Adams, Zoe", "Clark, Mía");
    assertThat(names(visit, "whose=all&show=late")).containsExactly("Clark, Mía");
    assertThat(names(visit, "whose=all&show=new")).contains("Brown, Abe", "Clark, Mía");
    assertThat(names(visit, "whose=all&show=paused")).containsExactly("Brown, Abe");
    var page = visit.get("/caseload?whose=all").body();
    assertThat(page).contains("30 days ago", "Late: every 21 days", "Paused until", "Overdue:");
  }

  @Test
  void thoseOfAnotherOrganisationAreNotHere() {
    var stranger = people.coordinator();
    var visit = web.signIn(stranger);

    assertThat(names(visit, "whose=all")).isEmpty();
    assertThat(visit.get("/caseload?whose=" + amira.staff()).status()).isEqualTo(404);
    assertThat(visit.get("/caseload.csv?whose=" + amira.staff()).status()).isEqualTo(404);
    assertThat(visit.get("/caseload?whose=nonsense").status()).isEqualTo(404);
  }

  @Test
  void whoCarriesNoCaseloadHasNoSuchPage() {
    var nurse = people.viewer(amira.organisation(), Role.PROFESSIONAL);
    assertThat(web.signIn(nurse).get("/caseload").status()).isEqualTo(404);
  }

  @Test
  void htmxGetsTheListAlone() {
    var visit = web.signIn(amira);
    var answer =
        visit.send(
            visit
                .request("/caseload?q=&whose=me&risk=HIGH")
                .header("HX-Request", "true")
                .header("HX-Target", "caseload-list")
                .GET());

    assertThat(answer.body())
        .contains("Brown, Abe", "1 person in the list")
        .doesNotContain("<html");
    assertThat(answer.header("HX-Push-Url")).isEqualTo("/caseload?whose=me&risk=HIGH");
  }

  @Test
  void theFiltersLastUsedComeBack() {
    var visit = web.signIn(amira);
    visit.get("/caseload?whose=all&risk=HIGH");
    assertThat(visit.get("/caseload").location()).isEqualTo("/caseload?whose=all&risk=HIGH");
    assertThat(visit.get("/caseload?all").status()).isEqualTo(200);
    assertThat(visit.get("/caseload").status()).isEqualTo(200);
  }

  @Test
  void whoWasListedOrDownloadedIsInTheTrail() {
    var visit = web.signIn(amira);
    visit.get("/caseload?whose=me");
    var csv = visit.get("/caseload.csv?whose=me&sort=patient");

    assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
    assertThat(csv.header("Content-Disposition")).contains("attachment", ".csv");
    assertThat(csv.body())
        .containsSubsequence("\"Adams, Zoe\",,1950-03-12,Low,", "\"Brown, Abe\",,1950-03-12,High");
    assertThat(trail(zoe.patient())).contains("LISTED", "EXPORTED");
    assertThat(trail(mia.patient())).doesNotContain("LISTED", "EXPORTED");
  }

  @Test
  void peopleAreHandedOverWithTheWorkForThem() {
    var answer =
        web.signIn(amira)
            .post(
                "/caseload/handovers",
                Map.of(
                    "patients",
                    List.of(zoe.patient(), mia.patient()),
                    "to",
                    ben.staff(),
                    "note",
                    "On leave",
                    "query",
                    "whose=me"));

    assertThat(answer.location()).isEqualTo("/caseload?whose=me");
    var now = enrolments.get(ben, zoe.patient(), zoe.id());
    assertThat(now.coordinator()).isEqualTo(ben.staff());
    assertThat(tasks.listOpen(ben, zoe.patient()))
        .allSatisfy(task -> assertThat(task.owner()).isEqualTo(Owner.of(ben.staff())));
    assertThat(names(web.signIn(amira), "whose=me")).containsExactly("Brown, Abe");
  }

  @Test
  void aHandoverNeedsPeopleAndSomeoneWhoTakesThemOn() {
    var visit = web.signIn(amira);
    var answer = visit.post("/caseload/handovers", Map.of("query", "whose=me", "note", "Away"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("Tick the people", "Choose who takes them on", "Away");

    var outside = people.coordinator();
    var elsewhere =
        visit.post("/caseload/handovers", Map.of("patients", zoe.patient(), "to", outside.staff()));
    assertThat(elsewhere.status()).isEqualTo(422);
    assertThat(enrolments.get(amira, zoe.patient(), zoe.id()).coordinator())
        .isEqualTo(amira.staff());
  }

  @Test
  void aPatientWhomOneMayNotSeeIsNotHandedOver() {
    var stranger = people.coordinator();
    web.signIn(stranger)
        .post("/caseload/handovers", Map.of("patients", zoe.patient(), "to", stranger.staff()));
    assertThat(enrolments.get(amira, zoe.patient(), zoe.id()).coordinator())
        .isEqualTo(amira.staff());
  }

  private static List<String> names(Visit visit, String query) {
    var page = visit.get("/caseload?" + query);
    assertThat(page.status()).isEqualTo(200);
    return Pattern.compile("<th scope=\"row\"><a[^>]*>([^<]+)</a>")
        .matcher(page.body())
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  private List<String> trail(PatientId patient) {
    return jdbc.sql("select action from audit_entry where patient_id = :patient")
        .param("patient", patient.value())
        .query(String.class)
        .list();
  }
}
