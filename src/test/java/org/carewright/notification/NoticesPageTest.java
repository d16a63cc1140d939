package org.carewright.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carewright.notification.NoticeFixture.overdue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.carewright.access.PersonalCounts;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.task.TaskFixture;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.TestClock;
import org.carewright.testing.Visit;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** It is Tuesday, 2 March 2027, 13:00 in London. */
@CarewrightTest
class NoticesPageTest {

  private static final Instant NOW = Instant.parse("2027-03-02T13:00:00Z");
  private static final Pattern WHICH = Pattern.compile("name=\"which\" value=\"([^\"]+)\"");

  @Autowired Notices notices;
  @Autowired PersonalCounts counts;
  @Autowired NoticeFixture fixture;
  @Autowired TaskFixture patients;
  @Autowired People people;
  @Autowired Web web;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;

  Viewer amira;
  PatientId patient;
  Visit visit;

  @BeforeEach
  void atOne() {
    clock.turnTo(NOW);
    amira = people.coordinator();
    patient = patients.patientOf(amira, "Rosa", "Beckett");
    visit = web.signIn(amira);
  }

  @Test
  void aNoticeWaitsForItsBatchAndThenStandsAtTheBell() {
    fixture.tell(overdue(amira.staff(), patient, UUID.randomUUID(), NOW));
    assertThat(visit.get("/notices").body()).contains("Nothing new").doesNotContain("BECKETT");
    clock.turnTo(NOW.plus(Duration.ofMinutes(61)));
    var page = visit.get("/notices").body();
    assertThat(page).contains("BECKETT, Rosa", "Telephone review", "Notices, 1 new");
  }

  @Test
  void thoseAboutOnePersonStandTogetherAndAreMarkedTogether() {
    fixture.tell(
        overdue(amira.staff(), patient, UUID.randomUUID(), NOW.minusSeconds(36_000)),
        overdue(amira.staff(), patient, UUID.randomUUID(), NOW.minusSeconds(36_000)));
    var page = visit.get("/notices").body();
    assertThat(page).contains("2 new").containsOnlyOnce("BECKETT, Rosa</a>");
    var which = WHICH.matcher(page).results().map(found -> found.group(1)).distinct().toList();
    assertThat(which).hasSize(2);
    assertThat(visit.post("/notices/seen", Map.of("which", which)).status()).isIn(302, 303);
    assertThat(visit.get("/notices").body()).contains("2 notices are marked as seen");
    assertThat(counts.of(amira, Notices.UNSEEN)).isZero();
    assertThat(visit.get("/notices?show=all").body()).contains("Seen Tue 2 Mar 2027, 13:0");
  }

  @Test
  void theSameCauseIsToldOnce() {
    var notice = overdue(amira.staff(), patient, UUID.randomUUID(), NOW.minusSeconds(36_000));
    fixture.tell(notice);
    fixture.tell(notice, notice);
    assertThat(counts.of(amira, Notices.UNSEEN)).isEqualTo(1);
  }

  @Test
  void whatIsDoneIsTakenBackAndSaysSo() {
    var task = UUID.randomUUID();
    fixture.tell(overdue(amira.staff(), patient, task, NOW.minusSeconds(36_000)));
    fixture.settle(patient, task);
    assertThat(counts.of(amira, Notices.UNSEEN)).isZero();
    assertThat(visit.get("/notices?show=all").body()).contains("Settled before you saw it");
  }

  @Test
  void nobodyMarksTheNoticesOfAnother() {
    fixture.tell(overdue(amira.staff(), patient, UUID.randomUUID(), NOW.minusSeconds(36_000)));
    var id =
        jdbc.sql("select id from notice where staff_id = :me")
            .param("me", amira.staff().value())
            .query(UUID.class)
            .single();
    web.signIn(people.coordinator()).post("/notices/seen", Map.of("which", id));
    assertThat(counts.of(amira, Notices.UNSEEN)).isEqualTo(1);
  }

  @Test
  void aPatientWhoIsNoLongerSeenIsNotNamed() {
    fixture.tell(overdue(amira.staff(), patient, UUID.randomUUID(), NOW.minusSeconds(36_000)));
    jdbc.sql("update relationship set ended_at = started_at where patient_id = :patient")
        .param("patient", patient.value())
        .update();
    var page = visit.get("/notices").body();
    assertThat(page).contains("Someone whose care you no longer see");
    assertThat(page).doesNotContain("BECKETT", "Telephone review", patient.toString());
  }

  @Test
  void howOneIsToldIsKeptAndAFormThatMakesNoSenseComesBack() {
    assertThat(visit.get("/account/notices").body())
        .contains("No mail server is set up here", "value=\"TWICE_A_DAY\" checked");
    var wrong =
        visit.post(
            "/account/notices", Map.of("rhythm", "HOURLY", "quietFrom", "late", "quietUntil", ""));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body())
        .contains(
            "Choose at least one place to be told",
            "Choose how often you want to be told",
            "Enter when quiet begins");
    var right =
        visit.post(
            "/account/notices",
            Map.of(
                "byEmail", "on", "rhythm", "DAILY", "quietFrom", "18:00", "quietUntil", "08:00"));
    assertThat(right.status()).isIn(302, 303);
    assertThat(visit.get("/account/notices").body())
        .contains("value=\"DAILY\" checked", "value=\"18:00\"");
    fixture.tell(overdue(amira.staff(), patient, UUID.randomUUID(), NOW.minusSeconds(86_400)));
    assertThat(counts.of(amira, Notices.UNSEEN))
        .as("no number at the bell for who wants none")
        .isZero();
  }
}
