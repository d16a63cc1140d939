package org.carewright.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.carewright.access.Viewer;
import org.carewright.caseload.Enrolment;
import org.carewright.caseload.Enrolments;
import org.carewright.caseload.Risk;
import org.carewright.contact.Contacts;
import org.carewright.platform.PatientId;
import org.carewright.task.Closure;
import org.carewright.task.Outcome;
import org.carewright.task.Task;
import org.carewright.task.TaskKind;
import org.carewright.task.Tasks;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Contact at least every 60 days, and needs assessed again within a year. */
@CarewrightTest
class ContactClocksTest {

  private static final Instant ENROLLED = Instant.parse("2026-01-12T15:00:00Z");

  @Autowired ClockFixture fixture;
  @Autowired Tasks tasks;
  @Autowired Contacts contacts;
  @Autowired Enrolments enrolments;
  @Autowired TestClock clock;

  private Viewer amira;
  private PatientId patient;
  private Enrolment enrolment;

  @BeforeEach
  void someoneIsEnrolled() {
    clock.turnTo(ENROLLED);
    amira = fixture.american();
    enrolment = fixture.enrol(amira, "community-support", Risk.LOW);
    patient = enrolment.patient();
  }

  @Test
  void itSitsOnTheFirstCall() {
    assertThat(sixtyDays().due()).isEqualTo("2026-03-14T04:00:00Z");
    assertThat(call().title()).startsWith("First call");
    assertThat(call().deadline()).isEqualTo(sixtyDays().deadline());
  }

  @Test
  void everyContactMeetsItAndStartsTheNextOnTheRegularCall() {
    clock.forward(Duration.ofDays(2));
    fixture.reached(amira, patient, clock.instant().minusSeconds(600), 10, call().id());

    assertThat(fixture.runs(amira, patient))
        .filteredOn(run -> run.rule().code().equals("contact-60-days"))
        .hasSize(2);
    assertThat(sixtyDays().isRunning()).isTrue();
    assertThat(sixtyDays().beginning().since())
        .as("when they spoke, not when it was written down")
        .isBetween("2026-01-14T14:50:00Z", "2026-01-14T14:51:00Z");
    assertThat(call().title()).isEqualTo("Keep in touch");
    assertThat(call().reason().rule()).isEqualTo("Contact every 56 days at low risk");
    assertThat(calls()).as("one task for the cadence and the clock").isEqualTo(1);
  }

  @Test
  void itRunsOnWithAnotherTaskWhenThisOneWasNotTheWay() {
    var before = sixtyDays();
    tasks.close(
        amira, patient, call().id(), new Closure(Outcome.NOT_NEEDED, "Sees her on Fridays"));
    var after = sixtyDays();
    assertThat(after.isRunning()).isTrue();
    assertThat(after.due()).isEqualTo(before.due());
    assertThat(after.task()).isNotEqualTo(before.task());
    assertThat(call().deadline()).isEqualTo(after.deadline());
  }

  @Test
  void aWithdrawnContactTakesBackWhatItDid() {
    clock.forward(Duration.ofDays(2));
    var id = fixture.reached(amira, patient, clock.instant(), 10);
    var second = sixtyDays();
    contacts.withdraw(amira, patient, id, 1, "Another patient");
    var all =
        fixture.runs(amira, patient).stream()
            .filter(run -> run.rule().code().equals("contact-60-days"))
            .toList();
    assertThat(all)
        .filteredOn(run -> run.id().equals(second.id()))
        .singleElement()
        .satisfies(run -> assertThat(run.how()).isEqualTo(ClockRun.How.CANCELLED));
    assertThat(all)
        .filteredOn(ClockRun::isRunning)
        .singleElement()
        .satisfies(run -> assertThat(run.beginning().since()).isBefore(second.beginning().since()));
  }

  @Test
  void undoingACallTakesTheNextOneBack() {
    var first = sixtyDays();
    var call = call();
    clock.forward(Duration.ofDays(2));
    tasks.close(amira, patient, call.id(), new Closure(Outcome.CONTACT_MADE, null));
    assertThat(call().title()).isEqualTo("Keep in touch");
    tasks.reopen(amira, patient, call.id());
    assertThat(calls()).isEqualTo(1);
    assertThat(call().follows()).isEqualTo(call.id());
    assertThat(call().deadline()).isEqualTo(first.deadline());
    assertThat(fixture.runs(amira, patient))
        .filteredOn(run -> run.isRunning() && run.rule().code().equals("contact-60-days"))
        .singleElement()
        .satisfies(run -> assertThat(run.id()).isEqualTo(first.id()));
  }

  @Test
  void aPauseStopsIt() {
    enrolments.pause(
        amira, patient, enrolment.id(), Tasks.LATEST, LocalDate.parse("2026-03-01"), "Abroad");
    assertThat(sixtyDays().how()).isEqualTo(ClockRun.How.CANCELLED);
  }

  @Test
  void anAssessmentStartsTheYearUntilTheNext() {
    var assessment = task(TaskKind.ASSESSMENT);
    tasks.close(amira, patient, assessment.id(), new Closure(Outcome.DONE, null));
    var year = fixture.run(amira, patient, "reassess-yearly").orElseThrow();
    assertThat(year.due()).isEqualTo("2027-01-13T05:00:00Z");
    assertThat(year.deadline().warnAt()).isEqualTo("2026-12-14T05:00:00Z");
    assertThat(task(TaskKind.ASSESSMENT).title()).isEqualTo("Assess needs again");

    clock.forward(Duration.ofDays(300));
    tasks.close(amira, patient, task(TaskKind.ASSESSMENT).id(), new Closure(Outcome.DONE, null));
    assertThat(fixture.run(amira, patient, "reassess-yearly").orElseThrow().due())
        .isEqualTo("2027-11-09T05:00:00Z");
  }

  private ClockRun sixtyDays() {
    return fixture.run(amira, patient, "contact-60-days").orElseThrow();
  }

  private Task call() {
    return task(TaskKind.CONTACT);
  }

  private long calls() {
    return tasks.listOpen(amira, patient).stream()
        .filter(task -> task.kind() == TaskKind.CONTACT)
        .count();
  }

  private Task task(TaskKind kind) {
    return tasks.listOpen(amira, patient).stream()
        .filter(task -> task.kind() == kind)
        .findFirst()
        .orElseThrow();
  }
}
