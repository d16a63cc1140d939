package org.carewright.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carewright.clock.Expiry.Course.ESCALATES;
import static org.carewright.clock.Expiry.Course.STARTS_ANEW;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.access.Workforce;
import org.carewright.caseload.ClosingReason;
import org.carewright.caseload.Enrolment;
import org.carewright.caseload.Enrolments;
import org.carewright.caseload.Risk;
import org.carewright.clock.Expiry.FollowUp;
import org.carewright.clock.Expiry.Receiver;
import org.carewright.escalation.Escalation;
import org.carewright.platform.PatientId;
import org.carewright.task.Closure;
import org.carewright.task.Outcome;
import org.carewright.task.Owner;
import org.carewright.task.Task;
import org.carewright.task.Tasks;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the rules ask for when clocks run out is done once, whole, and only when it is due. */
@CarewrightTest
class RunningOutTest {

  /** A Monday morning in New York. */
  private static final Instant MONDAY = Instant.parse("2027-03-01T15:00:00Z");

  private static final String RING = "Ring the provider, and find another one";

  @Autowired ClockFixture fixture;
  @Autowired PatientClocks clocks;
  @Autowired ClockRules rules;
  @Autowired RunningOut runningOut;
  @Autowired Escalation escalation;
  @Autowired Months months;
  @Autowired Enrolments enrolments;
  @Autowired Tasks tasks;
  @Autowired Workforce workforce;
  @Autowired People people;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;

  private Viewer amira;
  private Viewer joan;
  private Enrolment enrolment;
  private PatientId patient;

  @BeforeEach
  void aTeamWithALead() {
    clock.turnTo(MONDAY);
    amira = fixture.american();
    joan = fixture.colleague(amira, Role.TEAM_LEAD);
    var team = people.team(amira.organisation());
    workforce.join(amira.staff(), team);
    workforce.join(joan.staff(), team);
    enrolment = fixture.enrol(amira, "transitional-care", Risk.HIGH);
    patient = enrolment.patient();
  }

  @Test
  void theLeadIsToldAtOnceAndNotAgainWhenThePolicyComesToThem() {
    fixture.asks(amira, "tcm-visit-high", new Expiry(ESCALATES, true, null));
    fixture.discharged(patient, clock.instant().minusSeconds(3600));
    var run = run("tcm-visit-high");
    assertThat(run.rule().version()).isEqualTo(2);

    clock.turnTo(run.due().minusSeconds(1));
    runningOut.pass();
    assertThat(told(joan, run)).isZero();
    clock.turnTo(run.due());
    runningOut.pass();
    runningOut.pass();
    assertThat(told(joan, run)).isEqualTo(1);
    assertThat(told(amira, run)).as("the owner is the policy's affair").isZero();

    for (int hour = 0; hour < 80; hour++) {
      clock.forward(Duration.ofHours(1));
      escalation.pass();
    }
    assertThat(told(joan, run)).as("the policy finds them told").isEqualTo(1);
    assertThat(told(amira, run)).isEqualTo(1);
    assertThat(levels(run)).containsExactly(1, 2, 3);
    assertThat(tasks.history(amira, patient, run.task()))
        .filteredOn(event -> event.detail().contains("told at once: " + joan.name()))
        .hasSize(1);
  }

  @Test
  void whoeverKnowsOfTheLapseAlreadyIsNotToldAgain() {
    fixture.asks(amira, "tcm-visit-high", new Expiry(ESCALATES, true, null));
    fixture.discharged(patient, clock.instant().minusSeconds(3600));
    var run = run("tcm-visit-high");
    tasks.reschedule(
        amira, patient, run.task(), Tasks.LATEST, LocalDate.of(2027, 3, 2), "Planned early");
    clock.turnTo(Instant.parse("2027-03-03T05:00:30Z"));
    for (int hour = 0; hour < 80; hour++) {
      clock.forward(Duration.ofHours(1));
      escalation.pass();
    }
    assertThat(told(joan, run)).isEqualTo(1);
    clock.turnTo(run.due());
    runningOut.pass();
    assertThat(told(joan, run)).isEqualTo(1);
    assertThat(line(run).then()).contains("Whoever leads knew already");
  }

  @Test
  void aFurtherTaskOpensOnceForWhoeverHasTheClocksTask() throws Exception {
    fixture.asks(amira, "referral-acknowledged", opening(Receiver.OWNER));
    var run = byHand("referral-acknowledged");
    clock.turnTo(run.due());
    try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      var one = nodes.submit(runningOut::pass);
      var other = nodes.submit(runningOut::pass);
      one.get(60, TimeUnit.SECONDS);
      other.get(60, TimeUnit.SECONDS);
    }
    runningOut.pass();
    var task = followUp();
    assertThat(task.owner()).isEqualTo(Owner.of(amira.staff()));
    assertThat(task.reason().rule()).isEqualTo(run.rule().name());
    assertThat(task.reason().datum()).isEqualTo("Cardiology, ran out");
    assertThat(task.due()).as("at midnight: the day that begins").isEqualTo("2027-03-09");
    assertThat(tasks.get(amira, patient, run.task()).isOpen()).as("which goes on").isTrue();
    assertThat(line(run).then()).isEqualTo("It ran out: “" + RING + "” was opened.");

    tasks.close(amira, patient, task.id(), new Closure(Outcome.DONE, "They take her"));
    clock.forward(Duration.ofDays(1));
    runningOut.pass();
    assertThat(tasks.listOpen(amira, patient)).noneMatch(t -> t.title().equals(RING));
  }

  @Test
  void aMonthThatWasMissedOpensItForTheLeadAndBeginsAnew() {
    var person = fixture.patient(amira);
    fixture.asks(amira, "ccm", new Expiry(STARTS_ANEW, true, new FollowUp(RING, Receiver.LEAD)));
    fixture.enrol(amira, person, "long-term-conditions", Risk.LOW);
    var march = fixture.run(amira, person, "ccm").orElseThrow();
    clock.turnTo(march.due().plusSeconds(30));
    months.end();
    runningOut.pass();
    runningOut.pass();
    assertThat(tasks.listOpen(amira, person))
        .filteredOn(task -> task.title().equals(RING))
        .singleElement()
        .satisfies(task -> assertThat(task.owner()).isEqualTo(Owner.of(joan.staff())));
    assertThat(told(joan, march)).isEqualTo(1);
    assertThat(fixture.run(amira, person, "ccm").orElseThrow().isRunning()).isTrue();
  }

  @Test
  void nothingFollowsAClockThatWasMetStoppedOrWhoseEnrolmentEnded() {
    fixture.asks(amira, "referral-acknowledged", opening(Receiver.OWNER));
    var met = byHand("referral-acknowledged");
    var stopped = byHand("referral-acknowledged");
    var closed = byHand("referral-acknowledged");
    tasks.close(amira, patient, met.task(), new Closure(Outcome.DONE, null));
    clocks.stop(amira, patient, stopped.id(), "Not sent after all");
    enrolments.close(amira, patient, enrolment.id(), Tasks.LATEST, ClosingReason.GOALS_MET, null);
    clock.turnTo(closed.due().plusSeconds(30));
    runningOut.pass();
    assertThat(rows(patient)).isZero();
  }

  @Test
  void afterADeathNothingIsOpenedAndItSaysWhy() {
    fixture.asks(amira, "referral-acknowledged", opening(Receiver.OWNER));
    var run = byHand("referral-acknowledged");
    jdbc.sql("update patient set deceased = true where patient_id = :p")
        .param("p", patient.value())
        .update();
    clock.turnTo(run.due());
    runningOut.pass();
    assertThat(line(run).then()).isEqualTo("It ran out: The person has died.");
    assertThat(tasks.listOpen(amira, patient)).noneMatch(t -> t.title().equals(RING));
  }

  @Test
  void whatWasMetInTimeAfterAllTakesItsTaskBack() {
    fixture.asks(amira, "tcm-contact", opening(Receiver.OWNER));
    fixture.discharged(patient, clock.instant().minusSeconds(3600));
    var run = run("tcm-contact");
    clock.turnTo(run.due().plusSeconds(30));
    runningOut.pass();
    var task = followUp();
    fixture.reached(amira, patient, run.due().minusSeconds(7200), 10);
    var end = Objects.requireNonNull(tasks.get(amira, patient, task.id()).end());
    assertThat(end.outcome()).isEqualTo(Outcome.NOT_NEEDED);
    assertThat(end.note()).contains("met in time");
  }

  @Test
  void aCrashLeavesNothingAndHoldsUpNobodyElse() {
    fixture.asks(amira, "referral-acknowledged", opening(Receiver.OWNER));
    var run = byHand("referral-acknowledged");
    var other = fixture.enrol(amira, "transitional-care", Risk.LOW).patient();
    byHand(other, "referral-acknowledged");
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
            create trigger crash_here after insert on clock_expiry for each row
            when (new.patient_id = '%s') execute function crash_here()\
            """
                .formatted(patient))
        .update();
    clock.turnTo(run.due());
    try {
      runningOut.pass();
    } finally {
      jdbc.sql("drop function crash_here cascade").update();
    }
    assertThat(tasks.listOpen(amira, patient)).noneMatch(t -> t.title().equals(RING));
    assertThat(rows(other)).isEqualTo(1);
    runningOut.pass();
    assertThat(followUp().isOpen()).isTrue();
  }

  @Test
  void theDatabaseKnowsThatOneClockActsOnceAndNotBeforeItsEnd() {
    fixture.asks(amira, "referral-acknowledged", opening(Receiver.OWNER));
    var run = byHand("referral-acknowledged");
    var insert =
        """
        insert into clock_expiry (patient_id, run_id, at, by_staff_id, told)
        values (:patient, :run, cast(:at as timestamptz), :by, '{}')\
        """;
    assertThatThrownBy(() -> insert(insert, run, run.due().minusSeconds(1)))
        .hasMessageContaining("has no consequences yet");
    insert(insert, run, run.due());
    assertThatThrownBy(() -> insert(insert, run, run.due()))
        .hasMessageContaining("clock_expiry_pkey");
    clock.turnTo(run.due());
    runningOut.pass();
    assertThat(tasks.listOpen(amira, patient)).noneMatch(t -> t.title().equals(RING));
  }

  @Test
  void theShippedRulesAskForWhatTheirSentencesPromise() {
    assertThat(expiry("mental-health-72h").tellsLead()).isTrue();
    assertThat(expiry("contact-60-days").tellsLead()).isTrue();
    assertThat(expiry("ccm").course()).isEqualTo(STARTS_ANEW);
    for (var code : List.of("referral-acknowledged", "prior-authorisation", "appeal")) {
      assertThat(expiry(code).followUp()).as(code).isNotNull();
    }
  }

  private Expiry expiry(String code) {
    return rules.find(amira.organisation(), code).orElseThrow().rule().expiry();
  }

  private void insert(String sql, ClockRun run, Instant at) {
    jdbc.sql(sql)
        .param("patient", patient.value())
        .param("run", run.id())
        .param("at", at.toString())
        .param("by", amira.staff().value())
        .update();
  }

  private static Expiry opening(Receiver receiver) {
    return new Expiry(ESCALATES, false, new FollowUp(RING, receiver));
  }

  private ClockRun byHand(String code) {
    return byHand(patient, code);
  }

  private ClockRun byHand(PatientId who, String code) {
    var rule = rules.find(amira.organisation(), code).orElseThrow().rule();
    var now = LocalDateTime.ofInstant(clock.instant(), amira.zone());
    return clocks.start(amira, who, rule, now, "Cardiology");
  }

  private ClockRun run(String code) {
    return fixture.run(amira, patient, code).orElseThrow();
  }

  private Task followUp() {
    return tasks.listOpen(amira, patient).stream()
        .filter(task -> task.title().equals(RING))
        .reduce((one, other) -> {
          throw new AssertionError("Opened twice");
        })
        .orElseThrow();
  }

  private ClockLine line(ClockRun run) {
    return clocks.list(amira, patient, 50).stream()
        .filter(line -> line.run().id().equals(run.id()))
        .findFirst()
        .orElseThrow();
  }

  private int told(Viewer who, ClockRun run) {
    return jdbc.sql("select count(*) from notice where staff_id = :who and about = :task")
        .param("who", who.staff().value())
        .param("task", run.task().value())
        .query(Integer.class)
        .single();
  }

  private List<Integer> levels(ClockRun run) {
    return jdbc.sql("select level from escalation where task_id = :task order by level")
        .param("task", run.task().value())
        .query(Integer.class)
        .list();
  }

  private int rows(PatientId who) {
    return jdbc.sql("select count(*) from clock_expiry where patient_id = :patient")
        .param("patient", who.value())
        .query(Integer.class)
        .single();
  }
}
