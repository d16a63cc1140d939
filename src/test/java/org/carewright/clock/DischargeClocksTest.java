package org.carewright.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.carewright.access.Region;
import org.carewright.access.Viewer;
import org.carewright.caseload.ClosingReason;
import org.carewright.caseload.Enrolments;
import org.carewright.caseload.Risk;
import org.carewright.platform.PatientId;
import org.carewright.task.Closure;
import org.carewright.task.OpenLoops;
import org.carewright.task.Outcome;
import org.carewright.task.Task;
import org.carewright.task.TaskKind;
import org.carewright.task.Tasks;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Discharge two days before Thanksgiving 2026. */
@CarewrightTest
class DischargeClocksTest {

  private static final Instant DISCHARGE = Instant.parse("2026-11-24T15:00:00Z");

  @Autowired ClockFixture fixture;
  @Autowired Tasks tasks;
  @Autowired OpenLoops loops;
  @Autowired Enrolments enrolments;
  @Autowired TestClock clock;

  private Viewer amira;
  private PatientId patient;

  @BeforeEach
  void someoneComesHome() {
    clock.turnTo(DISCHARGE.plus(Duration.ofHours(2)));
    amira = fixture.american();
    patient = fixture.patient(amira);
    fixture.enrol(amira, patient, "transitional-care", Risk.HIGH);
    fixture.discharged(patient, DISCHARGE);
  }

  @Test
  void theClocksRunFromTheDischargeOnTheTasksOfTheProgramme() {
    assertThat(tasks.listOpen(amira, patient))
        .as("one task for the same work")
        .hasSize(4)
        .allSatisfy(task -> assertThat(task.source().kind()).isEqualTo("programme"));
    assertThat(run("tcm-contact").due()).isEqualTo("2026-11-28T05:00:00Z");
    assertThat(run("tcm-visit-high").due()).isEqualTo("2026-12-02T05:00:00Z");
    assertThat(run("reconciliation").due()).isEqualTo("2026-12-25T05:00:00Z");
    assertThat(fixture.run(amira, patient, "tcm-visit-moderate")).isEmpty();
    var call = task(TaskKind.CONTACT);
    assertThat(call.deadline()).isEqualTo(run("tcm-contact").deadline());
    assertThat(call.due()).as("Friday: nobody works on Thanksgiving").isEqualTo("2026-11-27");
  }

  @Test
  void whoIsEnrolledAfterTheDischargeHasTheTimeThatIsLeft() {
    var other = fixture.patient(amira);
    fixture.discharged(other, DISCHARGE);
    assertThat(fixture.runs(amira, other)).as("nobody coordinates them yet").isEmpty();
    clock.forward(Duration.ofHours(20));
    fixture.enrol(amira, other, "transitional-care", Risk.LOW);
    assertThat(fixture.run(amira, other, "tcm-contact"))
        .hasValueSatisfying(run -> assertThat(run.beginning().since()).isEqualTo(DISCHARGE));
    assertThat(fixture.run(amira, other, "tcm-visit-moderate"))
        .hasValueSatisfying(run -> assertThat(run.due()).isEqualTo("2026-12-09T05:00:00Z"));
  }

  @Test
  void aClockThatHadRunOutBeforeWeKnewIsNotStarted() {
    var other = fixture.patient(amira);
    clock.forward(Duration.ofDays(6));
    fixture.enrol(amira, other, "transitional-care", Risk.LOW);
    fixture.discharged(other, DISCHARGE);
    assertThat(fixture.run(amira, other, "tcm-contact")).isEmpty();
    assertThat(fixture.run(amira, other, "tcm-visit-moderate")).isPresent();
  }

  @Test
  void theSameDischargeTwiceStartsNothingTwice() {
    var before = fixture.runs(amira, patient).size();
    fixture.tried(amira, patient, clock.instant());
    assertThat(fixture.runs(amira, patient)).hasSize(before);
  }

  @Test
  void speakingWithThemMeetsIt() {
    clock.forward(Duration.ofHours(1));
    fixture.reached(amira, patient, clock.instant(), 10, task(TaskKind.CONTACT).id());
    assertThat(run("tcm-contact").how()).isEqualTo(ClockRun.How.MET);
    assertThat(run("tcm-contact").isMissed(clock.instant())).isFalse();
    assertThat(loops.list(amira, patient)).hasSize(2);
  }

  @Test
  void twoAttemptsInVainCompleteItAndTheCallGoesOnWithoutAClock() {
    clock.forward(Duration.ofHours(1));
    var call = task(TaskKind.CONTACT);
    fixture.tried(amira, patient, clock.instant(), call.id());
    assertThat(run("tcm-contact").isRunning()).isTrue();
    clock.forward(Duration.ofHours(20));
    tasks.attempted(
        amira,
        patient,
        call.id(),
        Tasks.LATEST,
        new org.carewright.task.Attempt(
            org.carewright.task.Attempt.Result.LEFT_MESSAGE, null, LocalDate.parse("2026-11-27")));

    var run = run("tcm-contact");
    assertThat(run.how()).isEqualTo(ClockRun.How.ATTEMPTS);
    assertThat(run.isMissed(clock.instant())).isFalse();
    assertThat(task(TaskKind.CONTACT).deadline()).isNull();
    assertThat(task(TaskKind.CONTACT).id()).isEqualTo(call.id());
  }

  @Test
  void aContactOutsideItsTaskMeetsItTooAndTheTaskGoesOn() {
    clock.forward(Duration.ofHours(1));
    fixture.reached(amira, patient, clock.instant(), 10);
    assertThat(run("tcm-contact").how()).isEqualTo(ClockRun.How.MET);
    assertThat(task(TaskKind.CONTACT).deadline()).isNull();
  }

  @Test
  void undoingTheClosingRestoresTheClock() {
    var visit = task(TaskKind.VISIT);
    var before = run("tcm-visit-high");
    clock.forward(Duration.ofHours(1));
    tasks.close(amira, patient, visit.id(), new Closure(Outcome.NOT_NEEDED, "Wrong person"));
    assertThat(run("tcm-visit-high").how()).isEqualTo(ClockRun.How.CANCELLED);
    assertThat(run("tcm-visit-high").reason()).isEqualTo("No longer needed: Wrong person");

    tasks.reopen(amira, patient, visit.id());
    var after = run("tcm-visit-high");
    assertThat(after.isRunning()).isTrue();
    assertThat(after.due()).isEqualTo(before.due());
    assertThat(task(TaskKind.VISIT).loop()).isEqualTo(after.loop());
    assertThat(after.loop()).isNotEqualTo(before.loop());
  }

  @Test
  void undoingTheCallTakesBackAllThatItMet() {
    clock.forward(Duration.ofHours(1));
    var call = task(TaskKind.CONTACT);
    tasks.close(amira, patient, call.id(), new Closure(Outcome.CONTACT_MADE, null));
    assertThat(run("tcm-contact").how()).isEqualTo(ClockRun.How.MET);
    tasks.reopen(amira, patient, call.id());
    assertThat(run("tcm-contact").isRunning()).isTrue();
    assertThat(task(TaskKind.CONTACT).deadline()).isEqualTo(run("tcm-contact").deadline());
  }

  @Test
  void whatIsMetTooLateStaysMissed() {
    clock.turnTo(Instant.parse("2026-11-28T05:00:01Z"));
    assertThat(run("tcm-contact").isMissed(clock.instant())).isTrue();
    assertThat(run("tcm-contact").isRunning()).isTrue();
    fixture.reached(amira, patient, clock.instant(), 10, task(TaskKind.CONTACT).id());
    var run = run("tcm-contact");
    assertThat(run.how()).isEqualTo(ClockRun.How.MET);
    assertThat(run.isMissed(clock.instant())).isTrue();
  }

  @Test
  void aCallThatWasInTimeButRecordedLaterCountsFromWhenItWas() {
    var made = DISCHARGE.plus(Duration.ofHours(30));
    clock.turnTo(Instant.parse("2026-11-30T15:00:00Z"));
    fixture.reached(amira, patient, made, 10, task(TaskKind.CONTACT).id());
    assertThat(run("tcm-contact").stopped()).isEqualTo(made);
    assertThat(run("tcm-contact").isMissed(clock.instant())).isFalse();
  }

  @Test
  void closingTheEnrolmentStopsItsClocks() {
    var enrolment = enrolments.list(amira, patient).getFirst();
    enrolments.close(
        amira, patient, enrolment.id(), Tasks.LATEST, ClosingReason.MOVED_AWAY, "To Boston");
    assertThat(fixture.runs(amira, patient))
        .hasSize(3)
        .allSatisfy(run -> assertThat(run.how()).isEqualTo(ClockRun.How.CANCELLED));
  }

  @Test
  void englandHasItsOwnClocksAndItsOwnHolidays() {
    var leo = fixture.coordinator(Region.ENGLAND, "Europe/London");
    var person = fixture.patient(leo);
    clock.turnTo(Instant.parse("2026-12-24T17:00:00Z"));
    fixture.enrol(leo, person, "mental-health", Risk.HIGH);
    fixture.discharged(person, Instant.parse("2026-12-24T16:00:00Z"));
    assertThat(fixture.runs(leo, person))
        .singleElement()
        .satisfies(run -> {
          assertThat(run.rule().code()).isEqualTo("mental-health-72h");
          assertThat(run.due()).isEqualTo("2026-12-27T16:00:00Z");
        });
    assertThat(tasks.listOpen(leo, person))
        .filteredOn(task -> task.title().startsWith("First call"))
        .singleElement()
        .satisfies(task -> {
          assertThat(task.deadline()).isNotNull();
          assertThat(task.due())
              .as("the next working day is the 29th, but the clock allows only the 27th")
              .isEqualTo("2026-12-27");
        });
  }

  private ClockRun run(String code) {
    return fixture.run(amira, patient, code).orElseThrow();
  }

  private Task task(TaskKind kind) {
    return tasks.listOpen(amira, patient).stream()
        .filter(task -> task.kind() == kind)
        .findFirst()
        .orElseThrow();
  }
}
