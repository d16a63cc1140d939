package org.carewright.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.carewright.access.OrganisationId;
import org.carewright.access.Region;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.access.Workforce;
import org.carewright.platform.PatientId;
import org.carewright.task.TaskFixture;
import org.carewright.task.TaskId;
import org.carewright.task.Tasks;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When absences begin and end: at the start of a day where the organisation is. */
@CarewrightTest
@SuppressWarnings("NullAway.Init") // Each test begins with given(...).
class TurnsTest {

  private static final LocalDate SUNDAY = LocalDate.of(2026, 3, 29);

  @Autowired CoverJob job;
  @Autowired Absences absences;
  @Autowired AbsenceRows rows;
  @Autowired Workforce workforce;
  @Autowired Tasks tasks;
  @Autowired TaskFixture patients;
  @Autowired CoverFixture fixture;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;

  private Viewer tom;
  private Viewer mia;
  private PatientId patient;
  private TaskId task;

  @Test
  void inLondonOnTheDayTheClocksGoForward() {
    given(Region.ENGLAND, "Europe/London", "2026-03-27T12:00:00Z");
    fixture.enter(tom, fixture.away(tom, SUNDAY, SUNDAY, mia));

    assertThat(ownerAt("2026-03-28T23:59:30Z")).isEqualTo(tom);
    assertThat(ownerAt("2026-03-29T00:00:30Z")).isEqualTo(mia);
    // The day has 23 hours: Monday begins at 23:00 by the clock of the world.
    assertThat(ownerAt("2026-03-29T22:59:30Z")).isEqualTo(mia);
    assertThat(ownerAt("2026-03-29T23:00:30Z")).isEqualTo(tom);
  }

  @Test
  void inLosAngelesOnTheDayTheClocksGoBack() {
    given(Region.US, "America/Los_Angeles", "2026-10-30T12:00:00Z");
    var day = LocalDate.of(2026, 11, 1);
    fixture.enter(tom, fixture.away(tom, day, day, mia));

    assertThat(ownerAt("2026-11-01T06:59:30Z")).isEqualTo(tom);
    assertThat(ownerAt("2026-11-01T07:00:30Z")).isEqualTo(mia);
    // 25 hours.
    assertThat(ownerAt("2026-11-02T07:59:30Z")).isEqualTo(mia);
    assertThat(ownerAt("2026-11-02T08:00:30Z")).isEqualTo(tom);
  }

  @Test
  void aJobThatRunsAgainAfterACrashMovesNothingTwice() {
    given(Region.ENGLAND, "Europe/London", "2026-03-27T12:00:00Z");
    var absence = fixture.enter(tom, fixture.away(tom, SUNDAY, SUNDAY, mia));
    assertThat(ownerAt("2026-03-29T09:00:00Z")).isEqualTo(mia);
    var version = tasks.get(mia, patient, task).version();
    var events = tasks.history(mia, patient, task).size();

    job.run();
    job.run();

    assertThat(tasks.get(mia, patient, task).version()).isEqualTo(version);
    assertThat(tasks.history(mia, patient, task)).hasSize(events);
    assertThat(rows.find(absence.id()).orElseThrow().isOn()).isTrue();
  }

  @Test
  void oneThatPassedWhileNothingRanMovesNothing() {
    given(Region.ENGLAND, "Europe/London", "2026-03-27T12:00:00Z");
    var absence = fixture.enter(tom, fixture.away(tom, SUNDAY, SUNDAY, mia));
    assertThat(ownerAt("2026-04-02T12:00:00Z")).isEqualTo(tom);
    assertThat(tasks.history(mia, patient, task)).hasSize(1);
    assertThat(rows.find(absence.id()).orElseThrow().isOver()).isTrue();
  }

  @Test
  void oneFollowsAnotherWithTheNextCover() {
    given(Region.ENGLAND, "Europe/London", "2026-03-27T12:00:00Z");
    var zoe = fixture.colleague(tom.organisation(), Role.COORDINATOR, "Zoe", "Adams");
    fixture.enter(tom, fixture.away(tom, SUNDAY, SUNDAY, mia));
    fixture.enter(tom, fixture.away(tom, SUNDAY.plusDays(1), SUNDAY.plusDays(1), zoe));

    assertThat(ownerAt("2026-03-29T12:00:00Z")).isEqualTo(mia);
    assertThat(ownerAt("2026-03-30T12:00:00Z")).isEqualTo(zoe);
    assertThat(ownerAt("2026-03-31T12:00:00Z")).isEqualTo(tom);
  }

  @Test
  void extendedItLastsLongerAndCancelledItNeverBegins() {
    given(Region.ENGLAND, "Europe/London", "2026-03-27T12:00:00Z");
    var longer = fixture.enter(tom, fixture.away(tom, SUNDAY, SUNDAY, mia));
    absences.moveLastDay(tom, longer.id(), SUNDAY.plusDays(1));
    assertThat(ownerAt("2026-03-30T12:00:00Z")).isEqualTo(mia);
    assertThat(ownerAt("2026-03-31T12:00:00Z")).isEqualTo(tom);

    var april = LocalDate.of(2026, 4, 2);
    var never = fixture.enter(tom, fixture.away(tom, april, april, mia));
    absences.end(tom, never.id());
    assertThat(ownerAt("2026-04-02T12:00:00Z")).isEqualTo(tom);
  }

  @Test
  void whoLeavesForGoodWhileAwayLeavesTheWorkWithTheCover() {
    given(Region.ENGLAND, "Europe/London", "2026-03-27T12:00:00Z");
    fixture.enter(tom, fixture.away(tom, SUNDAY, SUNDAY, mia));
    assertThat(ownerAt("2026-03-29T12:00:00Z")).isEqualTo(mia);
    jdbc.sql("update staff set active = false where id = :id")
        .param("id", tom.staff().value())
        .update();
    assertThat(ownerAt("2026-03-30T12:00:00Z")).isEqualTo(mia);
    assertThat(tasks.get(mia, patient, task).ownerName()).isEqualTo("Mia Clark");
  }

  private void given(Region region, String zone, String now) {
    clock.turnTo(Instant.parse(now));
    OrganisationId here =
        workforce.addOrganisation("Turns " + java.util.UUID.randomUUID(), region, zone, null);
    tom = fixture.colleague(here, Role.COORDINATOR, "Tom", "Hughes");
    mia = fixture.colleague(here, Role.COORDINATOR, "Mia", "Clark");
    assertThat(tom.zone()).isEqualTo(ZoneId.of(zone));
    patient = patients.patientOf(tom);
    task = fixture.call(patient, tom);
  }

  private Viewer ownerAt(String moment) {
    clock.turnTo(Instant.parse(moment));
    job.run();
    return fixture.viewer(tasks.get(mia, patient, task).owner());
  }
}
