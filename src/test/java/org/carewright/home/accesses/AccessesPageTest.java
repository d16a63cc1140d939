package org.carewright.home.accesses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.home.Charts;
import org.carewright.platform.PatientId;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.TestClock;
import org.carewright.testing.Together;
import org.carewright.testing.Visit;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarewrightTest
class AccessesPageTest {

  @Autowired People people;
  @Autowired Web web;
  @Autowired Charts charts;
  @Autowired TestClock clock;

  private Viewer viewer;
  private PatientId patient;
  private Visit visit;

  @BeforeEach
  void someone() {
    viewer = people.coordinator();
    patient = charts.patient(viewer);
    visit = web.signIn(viewer);
  }

  @Test
  void whatTheSamePersonDidAgainIsToldOnceForTheDay() {
    visit.get("/patients/" + patient);
    visit.get("/patients/" + patient);

    assertThat(page(""))
        .contains("(today)", "Sam Tester", "Opened the overview", "2 times")
        .contains("Imported the patient", "Changed");
  }

  @Test
  void daysStandApart() {
    visit.get("/patients/" + patient + "/record");
    clock.forward(Duration.ofDays(1));

    // The visit of the day before is still signed in.
    assertThat(page("")).containsSubsequence("(yesterday)", "Opened the record");
  }

  @Test
  void oneCanAskForOneKindOrOnePersonOnly() {
    var other = people.viewer(viewer.organisation(), Role.TEAM_LEAD);
    web.signIn(other).get("/patients/" + patient + "/timeline");
    visit.get("/patients/" + patient);

    assertThat(page("?kind=changed"))
        .contains("Imported the patient")
        .doesNotContain("Opened the overview");
    assertThat(page("?person=" + other.staff()))
        .contains("Opened the timeline")
        .doesNotContain("Opened the overview");
    assertThat(page("?person=rubbish")).contains("Nobody did this");
  }

  @Test
  void whoWasRefusedIsToldToThoseWhoMaySee() {
    var elsewhere = web.signIn(people.coordinator());
    assertThat(elsewhere.get("/patients/" + patient).status()).isEqualTo(404);
    assertThat(elsewhere.get("/patients/" + UUID.randomUUID()).status()).isEqualTo(404);

    assertThat(page("?kind=refused")).contains("Asked for this patient", "Refused");
    assertThat(page("?kind=changed")).doesNotContain("Asked for this patient");
  }

  /** More than there are connections: nobody may hold one and wait for another. */
  @Test
  void manyWhoAreRefusedAtOnceDoNotHoldUpEachOther() throws Exception {
    var elsewhere = web.signIn(people.coordinator());
    Callable<Integer> ask = () -> elsewhere.get("/patients/" + patient).status();
    assertThat(Together.times(80, ask)).containsOnly(404);
    assertThat(page("?kind=refused")).contains("80 times");
  }

  private String page(String query) {
    var answer = visit.get("/patients/" + patient + "/accesses" + query);
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }
}
