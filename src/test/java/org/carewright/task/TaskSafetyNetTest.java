package org.carewright.task;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.Assertions;
import org.carewright.access.Role;
import org.carewright.access.StaffId;
import org.carewright.access.TeamId;
import org.carewright.access.Viewer;
import org.carewright.access.Workforce;
import org.carewright.platform.PatientId;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Invariants 2 and 3 hold against plain SQL: they are the database's, not the application's. */
@CarewrightTest
class TaskSafetyNetTest {

  @Autowired Tasks tasks;
  @Autowired People people;
  @Autowired Workforce workforce;
  @Autowired TaskFixture fixture;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  Viewer amira;
  Viewer colleague;
  PatientId patient;
  TeamId team;
  TaskId task;

  @BeforeEach
  void givenATask() {
    amira = people.coordinator();
    colleague = people.viewer(amira.organisation(), Role.COORDINATOR);
    team = people.team(amira.organisation());
    workforce.join(amira.staff(), team);
    workforce.join(colleague.staff(), team);
    patient = fixture.patientOf(amira);
    task = tasks.open(amira, TaskFixture.call(patient, Owner.of(amira.staff())));
  }

  @Test
  void aTaskIsNeverDeletedNorItsHistory() {
    refused("delete from task where id = :id", "A task is never deleted");
    refused("truncate task cascade", "never");
    refused("delete from task_event where task_id = :id", "only ever added");
    refused("update task_event set detail = 'x' where task_id = :id", "only ever added");
    refused("truncate task_event", "only ever added");
  }

  @Test
  void aTaskEndsOnlyWithOutcomeActorAndTime() {
    var rule = "ends only with an outcome, and with who ended it and when";
    refused("update task set ended_at = now() where id = :id", rule);
    refused("update task set outcome = 'DONE' where id = :id", rule);
    refused("update task set outcome = 'DONE', ended_at = now() where id = :id", rule);
  }

  @Test
  void anEndedTaskIsHistory() {
    tasks.close(amira, patient, task, new Closure(Outcome.CONTACT_MADE, null));
    refused("update task set due = due + 1 where id = :id", "has ended");
    refused(
        "update task set ended_at = null, ended_by = null, outcome = null where id = :id",
        "has ended");
  }

  @Test
  void theOwnerOfAnOpenTaskMaySeeItsPatient() {
    var stranger = people.coordinator();
    refused(
        "update task set owner_staff_id = '%s' where id = :id".formatted(stranger.staff()),
        "may not see its patient");
    refused(
        "update relationship set ended_at = now() where patient_id = (select patient_id from task where id = :id)",
        "still has open tasks");
    refused(
        "update staff set role = 'ADMINISTRATOR' where id = (select owner_staff_id from task where id = :id)",
        "would no longer see");
  }

  @Test
  void anOpenTaskHasADateAReasonAndAnOwner() {
    refused("update task set due = null where id = :id", "has a day on which it is due");
    var why = "says why it is there";
    refused("update task set reason_rule = ' ' where id = :id", why);
    refused("update task set reason_datum = '' where id = :id", why);
    refused("update task set reason_date = null where id = :id", why);
    refused("update task set owner_staff_id = null where id = :id", "has one owner");
  }

  @Test
  void nobodyLeavesWhileWorkIsInTheirName() {
    refused("update staff set active = false where id = '" + amira.staff() + "'", "open tasks");
    tasks.reassign(amira, patient, task, Tasks.LATEST, Owner.of(colleague.staff()), null);
    jdbc.sql("update staff set active = false where id = :id")
        .param("id", amira.staff().value())
        .update();
    refused(
        "update task set owner_staff_id = '" + amira.staff() + "' where id = :id",
        "must be at work");
  }

  @Test
  void theLastMemberDoesNotLeaveATeamWithWork() {
    tasks.reassign(amira, patient, task, Tasks.LATEST, Owner.of(team), null);
    leave(amira.staff());
    refused("delete from team_member where team_id = '" + team + "'", "nobody left");
    refused(
        "update staff set active = false where id = '" + colleague.staff() + "'", "nobody left");
    refused("update team set active = false where id = '" + team + "'", "nobody left");
  }

  @Test
  void ofTwoMembersWhoLeaveAtOnceOneStays() throws Exception {
    tasks.reassign(amira, patient, task, Tasks.LATEST, Owner.of(team), null);
    var bothDeleted = new CountDownLatch(2);
    var left =
        Together.run(
            () -> leftWith(amira.staff(), bothDeleted),
            () -> leftWith(colleague.staff(), bothDeleted));
    Assertions.assertThat(left).containsExactlyInAnyOrder(true, false);
  }

  @Test
  void ofALeaverAndANewTaskForThemOneWaitsAndLoses() throws Exception {
    var leaver = people.viewer(amira.organisation(), Role.COORDINATOR);
    var both = new CountDownLatch(2);
    var done =
        Together.run(
            () ->
                succeeds(
                    "update staff set active = false where id = '" + leaver.staff() + "'", both),
            () ->
                succeeds(
                    "update task set owner_staff_id = '%s' where id = '%s'"
                        .formatted(leaver.staff(), task),
                    both));
    Assertions.assertThat(done).containsExactlyInAnyOrder(true, false);
  }

  private boolean leftWith(StaffId staff, CountDownLatch both) {
    return succeeds(
        "delete from team_member where team_id = '" + team + "' and staff_id = '" + staff + "'",
        both);
  }

  /** Runs the statement, waits until the other side has run its own, and then commits. */
  private boolean succeeds(String sql, CountDownLatch both) {
    try {
      transaction.executeWithoutResult(tx -> {
        jdbc.sql(sql).update();
        Together.meet(both);
      });
      return true;
    } catch (RuntimeException refusedAtCommit) {
      return false;
    }
  }

  private void leave(StaffId staff) {
    jdbc.sql("delete from team_member where team_id = :team and staff_id = :staff")
        .param("team", team.value())
        .param("staff", staff.value())
        .update();
  }

  private void refused(String sql, String why) {
    var statement = jdbc.sql(sql);
    if (sql.contains(":id")) {
      statement = statement.param("id", UUID.fromString(task.toString()));
    }
    var ready = statement;
    assertThatThrownBy(() -> transaction.executeWithoutResult(tx -> ready.update()))
        .hasStackTraceContaining(why);
  }
}
