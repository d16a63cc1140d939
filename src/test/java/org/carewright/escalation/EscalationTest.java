package org.carewright.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carewright.escalation.EscalationFixture.TUESDAY;
import static org.carewright.escalation.EscalationFixture.at;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import org.carewright.access.PersonalCounts;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.escalation.EscalationFixture.Cast;
import org.carewright.escalation.EscalationFixture.Step;
import org.carewright.notification.Notices;
import org.carewright.platform.PatientId;
import org.carewright.task.Closure;
import org.carewright.task.Outcome;
import org.carewright.task.Owner;
import org.carewright.task.TaskEvent;
import org.carewright.task.TaskId;
import org.carewright.task.Tasks;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Work is due on a Tuesday and is not done; the policy is the usual one. */
@CarewrightTest
class EscalationTest {

  private static final LocalDate WEDNESDAY = TUESDAY.plusDays(1);
  private static final LocalDate THURSDAY = TUESDAY.plusDays(2);
  private static final LocalDate NEXT_MONDAY = TUESDAY.plusDays(6);

  @Autowired Escalation escalation;
  @Autowired EscalationFixture fixture;
  @Autowired Tasks tasks;
  @Autowired PersonalCounts counts;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;

  Cast cast;
  PatientId patient;
  TaskId task;

  @BeforeEach
  void workThatIsDueOnTuesday() {
    cast = fixture.cast();
    patient = fixture.patient(cast.owner());
    task = fixture.task(cast.owner(), patient, Owner.of(cast.owner().staff()));
  }

  private void passAt(LocalDate day, int hour, int minute) {
    clock.turnTo(at(day, hour, minute));
    escalation.pass();
  }

  private static Step step(int level, Viewer... told) {
    return new Step(level, List.of(told).stream().map(Viewer::staff).toList(), "");
  }

  @Test
  void theOwnerIsToldThenTheLeadThenTheSupervisorAndThenNobody() {
    passAt(TUESDAY, 16, 0);
    assertThat(fixture.steps(task)).as("not overdue yet").isEmpty();
    passAt(WEDNESDAY, 0, 1);
    assertThat(fixture.steps(task)).as("nobody is at work").isEmpty();
    passAt(WEDNESDAY, 9, 1);
    assertThat(fixture.steps(task)).containsExactly(step(1, cast.owner()));
    passAt(WEDNESDAY, 17, 30);
    assertThat(fixture.steps(task)).hasSize(1);
    passAt(THURSDAY, 9, 1);
    assertThat(fixture.steps(task)).containsExactly(step(1, cast.owner()), step(2, cast.lead()));
    passAt(NEXT_MONDAY, 9, 1);
    passAt(NEXT_MONDAY.plusDays(30), 9, 1);
    assertThat(fixture.steps(task))
        .containsExactly(step(1, cast.owner()), step(2, cast.lead()), step(3, cast.boss()));
  }

  @Test
  void afterALongOutageAllIsCaughtUpInOnePassAndInOrder() {
    passAt(NEXT_MONDAY.plusDays(3), 11, 0);
    assertThat(fixture.steps(task))
        .containsExactly(step(1, cast.owner()), step(2, cast.lead()), step(3, cast.boss()));
  }

  @Test
  void itIsInTheTasksHistoryAndLeavesItsVersionAlone() {
    passAt(THURSDAY, 9, 1);
    assertThat(tasks.history(cast.owner(), patient, task))
        .filteredOn(event -> event.what() == TaskEvent.What.ESCALATED)
        .extracting(TaskEvent::detail)
        .containsExactly(
            "Overdue; told: Amira Khan", "Escalated to the team lead; told: Joan Marsh");
    assertThat(tasks.get(cast.owner(), patient, task).version()).isEqualTo(1);
  }

  @Test
  void whatIsDoneIsToldToNobodyAnyMore() {
    passAt(WEDNESDAY, 9, 1);
    assertThat(counts.of(cast.owner(), Notices.UNSEEN)).isEqualTo(1);
    tasks.close(cast.owner(), patient, task, new Closure(Outcome.CONTACT_MADE, null));
    assertThat(counts.of(cast.owner(), Notices.UNSEEN)).as("taken back").isZero();
    passAt(NEXT_MONDAY, 9, 1);
    assertThat(fixture.steps(task)).hasSize(1);
  }

  @Test
  void aNewDateBeginsAnew() {
    passAt(THURSDAY, 9, 1);
    tasks.reschedule(cast.owner(), patient, task, Tasks.LATEST, WEDNESDAY, null);
    assertThat(counts.of(cast.lead(), Notices.UNSEEN))
        .as("that day has gone by as well")
        .isEqualTo(1);
    tasks.reschedule(cast.owner(), patient, task, Tasks.LATEST, NEXT_MONDAY, null);
    assertThat(counts.of(cast.lead(), Notices.UNSEEN))
        .as("there is nothing left to see to")
        .isZero();
    passAt(NEXT_MONDAY, 12, 0);
    assertThat(fixture.steps(task)).as("nobody hears of it until it lapses again").hasSize(2);
    passAt(NEXT_MONDAY.plusDays(1), 9, 1);
    assertThat(fixture.steps(task)).hasSize(3).last().isEqualTo(step(1, cast.owner()));
  }

  @Test
  void theSameLapseIsNotToldAgainThoughTheDateWentToAndFro() {
    passAt(WEDNESDAY, 9, 1);
    tasks.reschedule(cast.owner(), patient, task, Tasks.LATEST, NEXT_MONDAY, null);
    tasks.reschedule(cast.owner(), patient, task, Tasks.LATEST, TUESDAY, null);
    passAt(WEDNESDAY, 10, 0);
    assertThat(fixture.steps(task)).containsExactly(step(1, cast.owner()));
    passAt(THURSDAY, 9, 1);
    assertThat(fixture.steps(task)).as("it goes on").hasSize(2);
  }

  @Test
  void severeHarmIsToldInTheNight() {
    var midnight = at(TUESDAY, 23, 30);
    var severe = fixture.severe(cast.owner(), patient, midnight);
    passAt(TUESDAY, 23, 31);
    assertThat(fixture.steps(severe)).containsExactly(step(1, cast.owner()));
    assertThat(counts.of(cast.owner(), Notices.UNSEEN)).as("it waits for no batch").isEqualTo(1);
    passAt(WEDNESDAY, 1, 31);
    assertThat(fixture.steps(severe)).hasSize(3);
    assertThat(fixture.steps(task)).as("the routine task waits").isEmpty();
  }

  @Test
  void workOfATeamIsToldToAllInItAndThenToItsLead() {
    var colleague = fixture.hire(cast.organisation(), "Ben", "Osei", Role.COORDINATOR, cast.team());
    var ofTeam = fixture.task(cast.owner(), patient, Owner.of(cast.team()));
    passAt(WEDNESDAY, 9, 1);
    assertThat(fixture.steps(ofTeam).getFirst().told())
        .containsExactlyInAnyOrder(cast.owner().staff(), cast.lead().staff(), colleague.staff());
    passAt(THURSDAY, 9, 1);
    assertThat(fixture.steps(ofTeam)).as("the lead knows, so the supervisor is told").hasSize(2);
    assertThat(fixture.steps(ofTeam).getLast().told()).containsExactly(cast.boss().staff());
    assertThat(fixture.steps(ofTeam).getLast().note()).contains("nobody to tell as the team lead");
  }

  @Test
  void withoutALeadTheSupervisorIsTold() {
    jdbc.sql("delete from team_member where staff_id = :lead")
        .param("lead", cast.lead().staff().value())
        .update();
    passAt(THURSDAY, 9, 1);
    var last = fixture.steps(task).getLast();
    assertThat(last.level()).isEqualTo(3);
    assertThat(last.told()).containsExactly(cast.boss().staff());
    assertThat(last.note()).contains("nobody to tell as the team lead, so the supervisor");
  }

  @Test
  void withoutASupervisorTheOtherLeadsAre() {
    var other = fixture.castWithoutPolicy();
    var colleague = fixture.hire(other.organisation(), "Ivy", "Lead", Role.TEAM_LEAD, null);
    var someone = fixture.patient(other.owner());
    var theirs = fixture.task(other.owner(), someone, Owner.of(other.owner().staff()));
    passAt(NEXT_MONDAY, 9, 1);
    assertThat(fixture.steps(theirs).getLast().told()).containsExactly(colleague.staff());
  }

  @Test
  void whoIsAloneIsToldOnceAndTheRestIsWrittenDown() {
    var alone =
        fixture.hire(
            fixture.castWithoutPolicy().organisation(), "A", "Lone", Role.COORDINATOR, null);
    jdbc.sql("update staff set active = false where organisation_id = :o and id <> :me")
        .param("o", alone.organisation().value())
        .param("me", alone.staff().value())
        .update();
    var someone = fixture.patient(alone);
    var theirs = fixture.task(alone, someone, Owner.of(alone.staff()));
    passAt(NEXT_MONDAY, 9, 1);
    assertThat(fixture.steps(theirs)).hasSize(2);
    assertThat(fixture.steps(theirs).getLast().note()).contains("they know already");
    assertThat(counts.of(alone, Notices.UNSEEN)).isEqualTo(1);
  }

  @Test
  void aLeadOfAnotherOrganisationWhoMayNotSeeThePatientIsNotTold() {
    var stranger = fixture.castWithoutPolicy();
    jdbc.sql("update team_member set staff_id = :stranger where staff_id = :lead")
        .param("stranger", stranger.lead().staff().value())
        .param("lead", cast.lead().staff().value())
        .update();
    passAt(THURSDAY, 9, 1);
    assertThat(fixture.steps(task).getLast().told()).containsExactly(cast.boss().staff());
  }

  @Test
  void thoseWhoHaveWaitedAreLookedAtAnewWhenThePolicyChanges() {
    passAt(WEDNESDAY, 9, 1);
    var faster = new EnumMap<>(Policy.usual().rules());
    faster.put(Pace.ROUTINE, new Rule(Wait.hours(0), Wait.hours(1), Wait.hours(2), false));
    fixture.policies().save(cast.lead(), faster, cast.boss().staff(), 1, "Faster");
    passAt(WEDNESDAY, 10, 1);
    assertThat(fixture.steps(task)).containsExactly(step(1, cast.owner()), step(2, cast.lead()));
  }

  @Test
  void theDatabaseBelievesNoPassThatLeftSomethingOut() {
    clock.turnTo(at(WEDNESDAY, 9, 1));
    assertThatThrownBy(() ->
            jdbc.sql(
                    """
                    insert into escalation_pass (id, until, finished_at, told, postponed)
                    values (gen_random_uuid(), '2027-03-03 09:00Z', '2027-03-03 09:01Z', 0, 0)\
                    """)
                .update())
        .hasStackTraceContaining("An overdue task has not been escalated");
  }

  @Test
  void whatWasToldIsNeverRewritten() {
    passAt(WEDNESDAY, 9, 1);
    for (var table : List.of("escalation", "escalation_pass", "escalation_policy")) {
      assertThatThrownBy(() -> jdbc.sql("delete from " + table).update())
          .as(table)
          .hasStackTraceContaining("only ever added");
    }
  }

  @Test
  void theJobIsKeptInTheDatabaseAndRunsAgain() {
    var jobs =
        jdbc.sql(
                """
                select task_name from scheduled_tasks
                where task_name in ('escalation', 'notice-email') and task_instance = 'recurring'\
                """)
            .query(String.class)
            .list();
    assertThat(jobs).containsExactlyInAnyOrder("escalation", "notice-email");
  }
}
