package org.carewright.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.calendar.WorkingCalendars;
import org.carewright.platform.PatientId;
import org.carewright.task.Closure;
import org.carewright.task.Outcome;
import org.carewright.task.Owner;
import org.carewright.task.Task;
import org.carewright.task.TaskAnswer;
import org.carewright.task.TaskFixture;
import org.carewright.task.TaskKind;
import org.carewright.task.Tasks;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarewrightTest
class EnrolmentsTest {

  @Autowired Enrolments enrolments;
  @Autowired Tasks tasks;
  @Autowired WorkingCalendars calendars;
  @Autowired People people;
  @Autowired TaskFixture fixture;

  Viewer amira;
  Viewer colleague;
  PatientId patient;

  @BeforeEach
  void givenAPatient() {
    amira = people.coordinator();
    colleague = people.viewer(amira.organisation(), Role.COORDINATOR);
    patient = fixture.patientOf(amira);
  }

  @Test
  void beginsWithTheProgrammesFirstTasks() {
    var enrolment = enrol("community-support");
    assertThat(tasks.listOpen(amira, patient))
        .hasSize(2)
        .allSatisfy(task -> assertThat(task.enrolment()).isEqualTo(enrolment.id()))
        .allSatisfy(task -> assertThat(task.owner()).isEqualTo(Owner.of(amira.staff())));
  }

  @Test
  void anEntryRuleThatIsNotMetMustBeExplained() {
    var without = enrolments.enrol(amira, wanted("transitional-care", null));
    assertThat(without).isInstanceOf(EnrolmentAnswer.Refused.class);
    assertThat(((EnrolmentAnswer.Refused) without).field()).isEqualTo("entryNote");

    var with = enrolments.enrol(amira, wanted("transitional-care", "Discharged abroad"));
    assertThat(with).isInstanceOf(EnrolmentAnswer.Accepted.class);
  }

  @Test
  void aPersonIsOnceInAProgrammeAndInOneOfAnExclusiveGroup() {
    enrol("long-term-conditions");
    var again = enrolments.enrol(amira, wanted("long-term-conditions", "x"));
    assertThat(again).isInstanceOf(EnrolmentAnswer.Refused.class);
    var other = enrolments.enrol(amira, wanted("frailty-and-falls", "x"));
    assertThat(other).isInstanceOf(EnrolmentAnswer.Refused.class);
    assertThat(((EnrolmentAnswer.Refused) other).sentence()).contains("Long-term conditions");
  }

  @Test
  void theNextContactOpensWhenTheLastTaskEnds() {
    var enrolment = enrol("community-support");
    endAll();
    var next = tasks.listOpen(amira, patient);
    assertThat(next).hasSize(1);
    assertThat(next.getFirst().enrolment()).isEqualTo(enrolment.id());
    assertThat(next.getFirst().reason().rule()).isEqualTo("Contact every 28 days at medium risk");
    assertThat(next.getFirst().reason().datum()).isEqualTo("last contact");
  }

  @Test
  void anUndoneClosingTakesTheContactBackThatCameInItsPlace() {
    enrol("community-support");
    endAll();
    var last = tasks.listEnded(amira, patient).getFirst();
    tasks.reopen(amira, patient, last.id());
    assertThat(tasks.listOpen(amira, patient))
        .singleElement()
        .satisfies(task -> assertThat(task.follows()).isEqualTo(last.id()));
  }

  @Test
  void aPauseRestsTheCallsAndIsReviewedOnItsLastDay() {
    var enrolment = enrol("community-support");
    var until = LocalDate.now(amira.zone()).plusDays(30);
    enrolments.pause(amira, patient, enrolment.id(), Tasks.LATEST, until, "In hospital");

    assertThat(tasks.listOpen(amira, patient))
        .extracting(Task::title)
        .contains("Review the pause: resume or close")
        .doesNotContain("First call: what would help most");
    assertThat(tasks.listOpen(amira, patient)).allMatch(task -> !task.due().isBefore(until));

    enrolments.resume(amira, patient, enrolment.id(), Tasks.LATEST, null);
    assertThat(tasks.listOpen(amira, patient))
        .extracting(Task::title)
        .contains("Call after the pause")
        .doesNotContain("Review the pause: resume or close");
  }

  @Test
  void aPauseThatEndsOnASundayIsReviewedOnTheNextWorkingDay() {
    var enrolment = enrol("community-support");
    var sunday =
        LocalDate.now(amira.zone())
            .plusDays(20)
            .with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    enrolments.pause(amira, patient, enrolment.id(), Tasks.LATEST, sunday, "In hospital");

    assertThat(tasks.listOpen(amira, patient))
        .isNotEmpty()
        .allSatisfy(
            task -> assertThat(task.due()).isEqualTo(calendars.of(amira).onOrAfter(sunday)));
  }

  @Test
  void aVisitWithinSevenDaysIsPlannedForAWorkingDayOfThem() {
    var visit = new ProgrammeStep(TaskKind.VISIT, "Follow-up visit", 7, false, "Within 7 days");
    var sunday = LocalDate.of(2026, 12, 6);

    assertThat(visit.due(sunday, calendars.of(amira))).isEqualTo(LocalDate.of(2026, 12, 11));
    assertThat(visit.due(sunday.plusDays(1), calendars.of(amira)))
        .isEqualTo(LocalDate.of(2026, 12, 14));
  }

  @Test
  void closingEndsEveryTaskAndComingBackIsANewEnrolment() {
    var enrolment = enrol("community-support");
    enrolments.close(
        amira, patient, enrolment.id(), Tasks.LATEST, ClosingReason.GOALS_MET, "Doing well");

    assertThat(tasks.listOpen(amira, patient)).isEmpty();
    assertThat(tasks.listEnded(amira, patient))
        .allSatisfy(task ->
            assertThat(task.end()).extracting("outcome").isEqualTo(Outcome.ENROLMENT_CLOSED));

    var second = enrol("community-support");
    assertThat(enrolments.list(amira, patient))
        .extracting(Enrolment::id)
        .containsExactly(second.id(), enrolment.id());
    assertThat(enrolments.list(amira, patient).getLast().closed())
        .extracting("reason")
        .isEqualTo(ClosingReason.GOALS_MET);
  }

  @Test
  void aNewCoordinatorTakesTheOpenTasksAlong() {
    var enrolment = enrol("community-support");
    enrolments.reassign(
        amira,
        patient,
        enrolment.id(),
        enrolment.version(),
        colleague.staff(),
        null,
        Risk.HIGH,
        "Maternity leave");
    assertThat(tasks.listOpen(amira, patient))
        .allSatisfy(task -> assertThat(task.owner()).isEqualTo(Owner.of(colleague.staff())));

    var stale =
        enrolments.close(
            amira, patient, enrolment.id(), enrolment.version(), ClosingReason.DECLINED, null);
    assertThat(stale).isInstanceOf(EnrolmentAnswer.Overtaken.class);
    assertThat(((EnrolmentAnswer.Overtaken) stale).sentence()).contains("risk High");
  }

  private Enrolment enrol(String programme) {
    var answer = enrolments.enrol(amira, wanted(programme, "Seen in clinic"));
    assertThat(answer).isInstanceOf(EnrolmentAnswer.Accepted.class);
    return ((EnrolmentAnswer.Accepted) answer).enrolment();
  }

  private NewEnrolment wanted(String programme, @Nullable String entryNote) {
    return new NewEnrolment(
        patient, programme, amira.staff(), null, Risk.MEDIUM, "Asked for help", entryNote);
  }

  private void endAll() {
    for (var task : tasks.listOpen(amira, patient)) {
      var outcome = task.kind().outcomes().getFirst();
      assertThat(tasks.close(amira, patient, task.id(), new Closure(outcome, null)))
          .isInstanceOf(TaskAnswer.Accepted.class);
    }
  }
}
