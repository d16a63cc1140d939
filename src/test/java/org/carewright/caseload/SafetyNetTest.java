package org.carewright.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.carewright.access.Role;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.safety.SafetyFacts;
import org.carewright.safety.SafetyFacts.End;
import org.carewright.safety.SafetyFacts.EnrolmentFact;
import org.carewright.safety.SafetyFacts.TaskFact;
import org.carewright.safety.SafetyRules;
import org.carewright.task.Closure;
import org.carewright.task.EnrolmentId;
import org.carewright.task.Outcome;
import org.carewright.task.Task;
import org.carewright.task.TaskAnswer;
import org.carewright.task.TaskFixture;
import org.carewright.task.Tasks;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The database refuses exactly what the {@link SafetyRules} refuses, whoever writes to it. */
@CarewrightTest
class SafetyNetTest {

  @Autowired Enrolments enrolments;
  @Autowired Tasks tasks;
  @Autowired People people;
  @Autowired TaskFixture fixture;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  Viewer amira;
  StaffId absent;
  PatientId patient;
  EnrolmentId enrolment;

  @BeforeEach
  void givenAnEnrolmentWithTwoTasks() {
    amira = people.coordinator();
    absent = people.staff(amira.organisation(), Role.COORDINATOR);
    jdbc.sql("update staff set active = false where id = :id").param("id", absent.value()).update();
    enrol();
  }

  private void enrol() {
    patient = fixture.patientOf(amira);
    var answer =
        enrolments.enrol(
            amira,
            new NewEnrolment(
                patient, "community-support", amira.staff(), null, Risk.LOW, "Asked", null));
    enrolment = ((EnrolmentAnswer.Accepted) answer).enrolment().id();
  }

  /** Random transactions of plain SQL: each commits exactly if the rules allow its end. */
  @Test
  void theDatabaseAllowsWhatTheRulesAllow() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (int n = 0; n < 60; n++) {
      enrol();
      var ids = tasks.listOpen(amira, patient).stream().map(Task::id).toList();
      var closes = random.nextInt(3) == 0;
      var states = new ArrayList<TaskState>();
      var statements = new ArrayList<String>();
      if (closes) {
        statements.add(closing());
      }
      for (var id : ids) {
        var state =
            new TaskState(
                id.value(), random.nextBoolean(), random.nextInt(5) > 0, random.nextInt(5) > 0);
        states.add(state);
        statements.add(statement(id.value(), state));
      }
      var allowed = allows(closes, states);
      assertThat(commits(statements))
          .as("seed %d, closed %s, tasks %s", seed, closes, states)
          .isEqualTo(allowed);
    }
  }

  private record TaskState(UUID id, boolean ended, boolean hasReason, boolean ownerAtWork) {}

  private boolean allows(boolean closes, List<TaskState> states) {
    var now = Instant.now();
    var later = now.plusSeconds(3600);
    var facts =
        new SafetyFacts(
            List.of(new EnrolmentFact(patient.value(), enrolment.value(), !closes)),
            states.stream()
                .map(state ->
                    new TaskFact(
                        patient.value(),
                        state.id(),
                        enrolment.value(),
                        null,
                        state.hasReason(),
                        state.ownerAtWork(),
                        state.ended() ? End.WHOLE : End.NONE,
                        later,
                        0,
                        later))
                .toList(),
            List.of());
    return SafetyRules.breaches(facts, now, now).isEmpty();
  }

  private String closing() {
    return """
    update enrolment set status = 'CLOSED', closed_at = now(), closed_by = '%s',
      closing_reason = 'GOALS_MET' where patient_id = '%s' and id = '%s'\
    """
        .formatted(amira.staff(), patient, enrolment);
  }

  /** An ended task keeps a good reason and owner: history is as it was. */
  private String statement(UUID id, TaskState state) {
    var owner = state.ended() || state.ownerAtWork() ? amira.staff() : absent;
    var reason = state.ended() || state.hasReason() ? "Asked" : " ";
    var end =
        state.ended()
            ? ", ended_at = greatest(now(), opened_at), ended_by = '%s', outcome = 'DONE'"
                .formatted(amira.staff())
            : "";
    return "update task set owner_staff_id = '%s', reason_datum = '%s'%s where id = '%s'"
        .formatted(owner, reason, end, id);
  }

  private boolean commits(List<String> statements) {
    try {
      transaction.executeWithoutResult(tx -> statements.forEach(sql -> jdbc.sql(sql).update()));
      return true;
    } catch (DataAccessException refused) {
      return false;
    }
  }

  @Test
  void ofTwoWhoEndTheLastTwoTasksInSqlOneIsRefused() throws Exception {
    var ids = tasks.listOpen(amira, patient).stream().map(Task::id).toList();
    var both = new CountDownLatch(2);
    var ended =
        Together.run(
            () -> ends(ids.getFirst().value(), both), () -> ends(ids.getLast().value(), both));
    assertThat(ended).containsExactlyInAnyOrder(true, false);
    assertThat(tasks.listOpen(amira, patient)).hasSize(1);
  }

  private boolean ends(UUID task, CountDownLatch both) {
    try {
      transaction.executeWithoutResult(tx -> {
        jdbc.sql(statement(task, new TaskState(task, true, true, true))).update();
        Together.meet(both);
      });
      return true;
    } catch (DataAccessException refused) {
      return false;
    }
  }

  @Test
  void twoWhoCloseTheLastTwoTasksAtOnceBothSucceedAndANextStepIsThere() throws Exception {
    for (int round = 0; round < 10; round++) {
      enrol();
      var open = tasks.listOpen(amira, patient);
      var answers =
          Together.run(
              open.stream().map(task -> (Callable<TaskAnswer>) () -> close(task)).toList());
      assertThat(answers).hasOnlyElementsOfType(TaskAnswer.Accepted.class);
      assertThat(tasks.listOpen(amira, patient)).hasSize(1);
    }
  }

  @Test
  void theSameTaskIsClosedOnceByManyAtOnce() throws Exception {
    var task = tasks.listOpen(amira, patient).getFirst();
    var answers = Together.times(6, () -> close(task));
    assertThat(answers).filteredOn(TaskAnswer.Accepted.class::isInstance).hasSize(1);
  }

  private TaskAnswer close(Task task) {
    return tasks.close(amira, patient, task.id(), new Closure(Outcome.DONE, null));
  }

  @Test
  void anEnrolmentIsNeverDeletedNorItsPatientChanged() {
    assertThat(commits(List.of("delete from enrolment where id = '" + enrolment + "'"))).isFalse();
    assertThat(commits(List.of("truncate enrolment cascade"))).isFalse();
    assertThat(
            commits(
                List.of(
                    "update enrolment set programme = 'maternity' where id = '" + enrolment + "'")))
        .isFalse();
  }
}
