package org.carewright.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.carewright.access.Viewer;
import org.carewright.caseload.Risk;
import org.carewright.patient.Address;
import org.carewright.patient.Gender;
import org.carewright.patient.PatientDetailsBuilder;
import org.carewright.patient.Patients;
import org.carewright.patient.PersonName;
import org.carewright.platform.PatientId;
import org.carewright.task.TaskKind;
import org.carewright.task.Tasks;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Minutes by the calendar month, where the patient lives. */
@CarewrightTest
class MonthClocksTest {

  private static final Instant ENROLLED = Instant.parse("2026-10-20T15:00:00Z");

  @Autowired ClockFixture fixture;
  @Autowired Months months;
  @Autowired Tasks tasks;
  @Autowired Patients patients;
  @Autowired TestClock clock;

  private Viewer amira;
  private PatientId patient;

  @BeforeEach
  void someoneWithALongTermConditionIsEnrolled() {
    clock.turnTo(ENROLLED);
    amira = fixture.american();
    patient = fixture.enrol(amira, "long-term-conditions", Risk.MEDIUM).patient();
  }

  @Test
  void theMonthOfEnrollingBeginsWithIt() {
    assertThat(ccm().due()).isEqualTo("2026-11-01T04:00:00Z");
    assertThat(ccm().beginning().since()).isBetween(ENROLLED, ENROLLED.plusSeconds(60));
    assertThat(fixture.run(amira, patient, "ccm-complex")).isEmpty();
    assertThat(tasks.listOpen(amira, patient))
        .filteredOn(task -> task.kind() == TaskKind.COORDINATION)
        .as("it is no next step of the enrolment, and so holds up no call")
        .singleElement()
        .satisfies(task -> assertThat(task.enrolment()).isNull());
  }

  @Test
  void twentyMinutesOfTheEnrolmentMeetItAndItsTaskEnds() {
    clock.forward(Duration.ofDays(1));
    fixture.reached(amira, patient, clock.instant(), 12);
    assertThat(ccm().isRunning()).isTrue();
    clock.forward(Duration.ofDays(1));
    fixture.tried(amira, patient, clock.instant());
    clock.forward(Duration.ofDays(1));
    fixture.reached(amira, patient, clock.instant(), 6);
    assertThat(ccm().how()).as("12 + 2 + 6").isEqualTo(ClockRun.How.MET);
    assertThat(tasks.listOpen(amira, patient))
        .noneMatch(task -> task.kind() == TaskKind.COORDINATION);
  }

  @Test
  void theNextMonthBeginsOnceHoweverOftenTheJobRuns() {
    clock.turnTo(Instant.parse("2026-11-01T03:59:00Z"));
    months.begin();
    assertThat(ccm().due()).as("still October in New York").isEqualTo("2026-11-01T04:00:00Z");

    clock.turnTo(Instant.parse("2026-11-01T04:00:30Z"));
    months.begin();
    months.begin();
    assertThat(fixture.runs(amira, patient))
        .filteredOn(run -> run.rule().code().equals("ccm"))
        .hasSize(2);
    assertThat(ccm().beginning().since()).isEqualTo("2026-11-01T04:00:00Z");
    assertThat(ccm().due())
        .as("midnight in winter time, though it began in summer time")
        .isEqualTo("2026-12-01T05:00:00Z");
  }

  @Test
  void minutesBeforeTheMonthDoNotCount() {
    clock.turnTo(Instant.parse("2026-11-01T03:00:00Z"));
    fixture.reached(amira, patient, clock.instant(), 19);
    clock.turnTo(Instant.parse("2026-11-02T15:00:00Z"));
    months.begin();
    fixture.reached(amira, patient, clock.instant(), 19);
    assertThat(ccm().isRunning()).isTrue();
    assertThat(fixture.runs(amira, patient))
        .filteredOn(run -> run.rule().code().equals("ccm") && run.isMissed(clock.instant()))
        .as("October ended with 19 minutes")
        .hasSize(1);
  }

  @Test
  void theMonthEndsWhereThePatientLives() {
    var details =
        new PatientDetailsBuilder(new PersonName(null, "Kai", "Example"))
            .gender(Gender.MALE)
            .addresses(
                java.util.List.of(
                    new Address(
                        Address.Kind.HOME,
                        java.util.List.of("1 Beach Road"),
                        "Hilo",
                        "HI",
                        "96720",
                        "US")))
            .build();
    var kai =
        ((Patients.Registration.Registered) patients.register(amira, details, UUID.randomUUID()))
            .patient();
    fixture.enrol(amira, kai, "long-term-conditions", Risk.HIGH);
    assertThat(fixture.run(amira, kai, "ccm-complex").orElseThrow().due())
        .isEqualTo("2026-11-01T10:00:00Z");
  }

  private ClockRun ccm() {
    return fixture.run(amira, patient, "ccm").orElseThrow();
  }
}
