package org.carewright.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.caseload.Risk;
import org.carewright.platform.PatientId;
import org.carewright.task.Closure;
import org.carewright.task.Outcome;
import org.carewright.task.Tasks;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.TestClock;
import org.carewright.testing.Visit;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarewrightTest
class ClockPagesTest {

  @Autowired ClockFixture fixture;
  @Autowired Tasks tasks;
  @Autowired Web web;
  @Autowired Months months;
  @Autowired TestClock clock;

  private Viewer amira;
  private PatientId patient;
  private Visit visit;

  @BeforeEach
  void aPatient() {
    clock.turnTo(Instant.parse("2026-11-24T15:00:00Z"));
    amira = fixture.american();
    patient = fixture.patient(amira);
    visit = web.signIn(amira);
  }

  @Test
  void aClockIsStartedByHandFromWhenItBegan() {
    var answer = visit.post(path(""), form("prior-authorisation-expedited", "2026-11-24", "08:15"));
    assertThat(answer.location()).isEqualTo(path(""));
    assertThat(visit.get(path("")).body())
        .contains("Prior authorisation decided within 72 hours")
        .contains("2 days left")
        .contains("Fri 27 Nov 2026, 08:15")
        .contains("MRI of the knee");
    assertThat(tasks.listOpen(amira, patient))
        .singleElement()
        .satisfies(task -> {
          assertThat(task.deadline()).isNotNull();
          assertThat(task.reason().datum()).isEqualTo("MRI of the knee");
        });
  }

  @Test
  void whatIsMissingOrCannotBeIsSaid() {
    var answer = visit.post(path(""), form("no-such-clock", "2026-11-25", "08:15"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("Choose a clock").contains("within the last year");
    assertThat(visit.post(path(""), Map.of("code", "tcm-contact")).body())
        .as("a clock that starts by itself is none to start by hand")
        .contains("Choose a clock");
    assertThat(tasks.listOpen(amira, patient)).isEmpty();
  }

  @Test
  void closingItsTaskMeetsIt() {
    visit.post(path(""), form("appeal", "2026-11-24", "08:15"));
    var task = tasks.listOpen(amira, patient).getFirst();
    tasks.close(amira, patient, task.id(), new Closure(Outcome.DONE, null));
    assertThat(visit.get(path("")).body()).contains(">Met<");
    tasks.reopen(amira, patient, task.id());
    assertThat(fixture.run(amira, patient, "appeal").orElseThrow().isRunning()).isTrue();
  }

  @Test
  void stoppingNeedsAReasonAndEndsTheTask() {
    visit.post(path(""), form("appeal", "2026-11-24", "08:15"));
    var run = fixture.run(amira, patient, "appeal").orElseThrow();
    assertThat(visit.get(run.path() + "/stop").status()).isEqualTo(200);
    assertThat(visit.post(run.path() + "/stop", Map.of("why", " ")).status()).isEqualTo(422);
    visit.post(run.path() + "/stop", Map.of("why", "The insurer has paid"));
    assertThat(visit.get(path("")).body()).contains("The insurer has paid");
    assertThat(tasks.listOpen(amira, patient)).isEmpty();
  }

  @Test
  void overviewTasksAndTodayShowTheSame() {
    fixture.enrol(amira, patient, "transitional-care", Risk.HIGH);
    fixture.discharged(patient, clock.instant().minus(Duration.ofHours(1)));
    var what = "Contact within 2 business days of discharge";
    for (var page : new String[] {"/patients/" + patient, "/patients/" + patient + "/tasks"}) {
      assertThat(visit.get(page).body()).as(page).contains(what).contains("3 days left");
    }
    assertThat(visit.get("/today?all").body()).contains(what).contains("end of Fri 27 Nov 2026");
  }

  @Test
  void aMonthThatIsOverStandsAsMissedWithItsFigureHereAndOnTheSafetyPage() {
    fixture.enrol(amira, patient, "long-term-conditions", Risk.LOW);
    fixture.reached(amira, patient, clock.instant(), 12);
    clock.turnTo(Instant.parse("2026-12-01T15:00:00Z"));
    months.end();

    assertThat(web.signIn(amira).get(path("")).body())
        .contains(">Missed<")
        .contains("Tue 1 Dec 2026, 00:00 · 12 of 20 minutes in November");
    assertThat(web.signIn(fixture.colleague(amira, Role.TEAM_LEAD)).get("/safety").body())
        .containsPattern("<b>1</b>\\s*missed this month");
  }

  @Test
  void othersDoNotSeeThem() {
    visit.post(path(""), form("appeal", "2026-11-24", "08:15"));
    var run = fixture.run(amira, patient, "appeal").orElseThrow();
    var stranger = web.signIn(fixture.american());
    assertThat(stranger.get(path("")).status()).isEqualTo(404);
    assertThat(stranger.post(run.path() + "/stop", Map.of("why", "x")).status()).isEqualTo(404);
    var administrator = web.signIn(fixture.colleague(amira, Role.ADMINISTRATOR));
    assertThat(administrator.get(path("/new")).status()).isEqualTo(404);
  }

  private String path(String rest) {
    return "/patients/" + patient + "/clocks" + rest;
  }

  private static Map<String, String> form(String code, String day, String time) {
    return Map.of("code", code, "about", "MRI of the knee", "day", day, "time", time);
  }
}
