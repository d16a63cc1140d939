package org.carewright.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.carewright.access.Viewer;
import org.carewright.caseload.Risk;
import org.carewright.patient.Address;
import org.carewright.patient.Gender;
import org.carewright.patient.PatientDetailsBuilder;
import org.carewright.patient.Patients;
import org.carewright.patient.PersonName;
import org.carewright.platform.PatientId;
import org.carewright.task.Outcome;
import org.carewright.task.TaskEvent;
import org.carewright.task.TaskKind;
import org.carewright.task.Tasks;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Minutes by the calendar month, where the patient lives. */
@CarewrightTest
class MonthClocksTest {

  private static final Instant ENROLLED = Instant.parse("2026-10-20T15:00:00Z");

  @Autowired ClockFixture fixture;
  @Autowired Months months;
  @Autowired Tasks tasks;
  @Autowired Patients patients;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;

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
        .filteredOn(run -> run.how() == ClockRun.How.MISSED)
        .singleElement()
        .satisfies(run -> assertThat(run.reason()).isEqualTo("19 of 20 minutes in October"));
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

  @Test
  void aMonthThatIsOverEndsByItselfAndSaysHowFarItCame() {
    clock.forward(Duration.ofDays(2));
    fixture.reached(amira, patient, clock.instant(), 12);
    var october = ccm();

    clock.turnTo(october.due());
    months.end();

    assertThat(run(october).how()).isEqualTo(ClockRun.How.MISSED);
    assertThat(run(october).stopped()).isEqualTo(october.due());
    assertThat(run(october).reason()).isEqualTo("12 of 20 minutes in October");
    var task = tasks.get(amira, patient, october.task());
    var end = Objects.requireNonNull(task.end());
    assertThat(end.outcome()).isEqualTo(Outcome.LAPSED);
    assertThat(end.note()).isEqualTo("12 of 20 minutes in October");
    assertThat(end.by()).isEqualTo(amira.staff());
    assertThat(ccm().isRunning()).as("November runs").isTrue();
    assertThat(tasks.listOpen(amira, patient))
        .as("and the enrolment still has its next step")
        .anyMatch(open -> open.enrolment() != null);
  }

  @Test
  void itEndsAlsoWhereNoOtherMonthFollows() {
    var october = ccm();
    jdbc.sql(
            """
            insert into clock_switch (organisation_id, code, running, changed_at, changed_by)
            values (:organisation, 'ccm', false, now(), :by)\
            """)
        .param("organisation", amira.organisation().value())
        .param("by", amira.staff().value())
        .update();
    clock.turnTo(october.due().plusSeconds(30));
    months.end();
    assertThat(ccm().how()).isEqualTo(ClockRun.How.MISSED);
    assertThat(ccm().reason()).isEqualTo("0 of 20 minutes in October");
  }

  @Test
  void itEndsOnceThoughTwoNodesTurnTheMonthAtOnce() throws Exception {
    var october = ccm();
    clock.turnTo(october.due().plusSeconds(30));
    try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      var one = nodes.submit(months::end);
      var other = nodes.submit(months::end);
      one.get(30, TimeUnit.SECONDS);
      other.get(30, TimeUnit.SECONDS);
    }
    months.end();
    assertThat(tasks.history(amira, patient, october.task()))
        .filteredOn(event -> event.what() == TaskEvent.What.CLOSED)
        .hasSize(1);
    assertThat(fixture.runs(amira, patient))
        .filteredOn(run -> run.rule().code().equals("ccm"))
        .hasSize(2);
  }

  @Test
  void whoCannotBeTurnedIsTriedAgainAndHoldsUpNobodyElse() {
    var other = fixture.enrol(amira, "long-term-conditions", Risk.LOW).patient();
    jdbc.sql(
            """
            create or replace function crash_here() returns trigger language plpgsql as $$
            begin
              raise exception 'The process was killed here';
            end $$\
            """)
        .update();
    jdbc.sql(
            """
            create trigger crash_here after update on clock_run for each row
            when (new.patient_id = '%s') execute function crash_here()\
            """
                .formatted(patient))
        .update();
    clock.turnTo(ccm().due().plusSeconds(30));
    try {
      months.end();
    } finally {
      jdbc.sql("drop function crash_here cascade").update();
    }
    assertThat(ccm().isRunning()).as("rolled back whole").isTrue();
    assertThat(tasks.get(amira, patient, ccm().task()).isOpen()).isTrue();
    assertThat(fixture.runs(amira, other))
        .filteredOn(run -> run.how() == ClockRun.How.MISSED)
        .hasSize(1);

    months.end();
    assertThat(fixture.runs(amira, patient))
        .filteredOn(run -> run.how() == ClockRun.How.MISSED)
        .hasSize(1);
  }

  @Test
  void minutesThatAreRecordedLateStillMeetTheMonth() {
    var october = ccm();
    clock.turnTo(october.due().plusSeconds(30));
    months.end();
    clock.forward(Duration.ofHours(9));
    fixture.reached(amira, patient, october.due().minusSeconds(7200), 15);
    assertThat(run(october).reason()).isEqualTo("15 of 20 minutes in October");
    fixture.reached(amira, patient, october.due().minusSeconds(3600), 6);
    assertThat(run(october).how()).isEqualTo(ClockRun.How.MET);
    assertThat(run(october).isMissed(clock.instant())).isFalse();
  }

  @Test
  void theDatabaseKnowsAMissedClockByItsEnd() {
    assertThatThrownBy(() ->
            jdbc.sql(
                    """
                    update clock_run set stopped_at = since, stopped_by = started_by,
                      how = 'MISSED', reason = 'Why not' where patient_id = :patient\
                    """)
                .param("patient", patient.value())
                .update())
        .hasMessageContaining("clock_is_missed_at_its_end");
  }

  private ClockRun run(ClockRun which) {
    return fixture.runs(amira, patient).stream()
        .filter(run -> run.id().equals(which.id()))
        .findFirst()
        .orElseThrow();
  }

  private ClockRun ccm() {
    return fixture.run(amira, patient, "ccm").orElseThrow();
  }
}
