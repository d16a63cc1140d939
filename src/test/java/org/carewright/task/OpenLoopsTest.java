package org.carewright.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.carewright.access.Viewer;
import org.carewright.platform.BrokenRule;
import org.carewright.platform.PatientId;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Invariant 4: what was begun has an open task until it closes, whoever writes to the tables. */
@CarewrightTest
class OpenLoopsTest {

  @Autowired OpenLoops loops;
  @Autowired Tasks tasks;
  @Autowired People people;
  @Autowired TaskFixture fixture;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  Viewer amira;
  PatientId patient;

  @BeforeEach
  void givenAPatient() {
    amira = people.coordinator();
    patient = fixture.patientOf(amira);
  }

  @Test
  void aLoopWithoutATaskIsRefusedAndTheMessageSaysWhatToDo() {
    assertThat(refusal(() -> open()))
        .startsWith("What has been begun and is not finished must have an open task")
        .contains("close the loop");
  }

  @Test
  void theLastTaskOfAnOpenLoopCannotEndAlone() {
    var loop = opened();
    var task = tasks.listOpen(amira, patient).getFirst();
    assertThat(refusal(() -> close(task))).contains("must have an open task");
    assertThat(
            refusal(() -> {
              loops.close(amira, patient, loop, "Came to nothing");
            }))
        .contains("A closed loop has no open task");
    assertThat(
            refusal(() -> {
              close(task);
              loops.close(amira, patient, loop, "Seen in clinic");
            }))
        .isEmpty();
    assertThat(loops.list(amira, patient)).isEmpty();
  }

  @Test
  void aSuccessorKeepsTheLoopOpenAndUndoingAClosingToo() {
    var loop = opened();
    var first = tasks.listOpen(amira, patient).getFirst();
    assertThat(
            refusal(() -> {
              openTask(loop);
              close(first);
            }))
        .isEmpty();
    assertThat(loops.list(amira, patient)).hasSize(1);
    assertThat(tasks.reopen(amira, patient, first.id())).isInstanceOf(TaskAnswer.Accepted.class);
    assertThat(tasks.listOpen(amira, patient)).extracting(Task::loop).containsOnly(loop);
  }

  @Test
  void undoingAfterTheLoopClosedOpensATaskOfItsOwn() {
    var loop = opened();
    var task = tasks.listOpen(amira, patient).getFirst();
    transaction.executeWithoutResult(tx -> {
      close(task);
      loops.close(amira, patient, loop, "Seen in clinic");
    });
    tasks.reopen(amira, patient, task.id());
    assertThat(tasks.listOpen(amira, patient)).extracting(Task::loop).containsOnlyNulls();
  }

  @Test
  void ofTwoWhoEndTheLastTwoTasksAtOnceOneIsRefused() throws Exception {
    var loop = opened();
    transaction.executeWithoutResult(tx -> openTask(loop));
    var open = tasks.listOpen(amira, patient);
    var both = new CountDownLatch(2);
    var refusals =
        Together.run(
            open.stream()
                .map(task ->
                    (Callable<String>)
                        () ->
                            refusal(() -> {
                              jdbc.sql(
                                      """
                                      update task set ended_at = greatest(now(), opened_at),
                                        ended_by = :by, outcome = 'DONE' where id = :id\
                                      """)
                                  .param("by", amira.staff().value())
                                  .param("id", task.id().value())
                                  .update();
                              Together.meet(both);
                            }))
                .toList());
    assertThat(refusals).filteredOn(String::isEmpty).hasSize(1);
  }

  @Test
  void aLoopIsNeverDeletedNorOpenedAgain() {
    var loop = opened();
    assertThat(refusal(() -> sql("delete from open_loop where id = '" + loop + "'")))
        .contains("never deleted");
    var task = tasks.listOpen(amira, patient).getFirst();
    transaction.executeWithoutResult(tx -> {
      close(task);
      loops.close(amira, patient, loop, "Done");
    });
    assertThat(
            refusal(() ->
                sql(
                    "update open_loop set closed_at = null, closed_by = null, outcome = null"
                        + " where id = '"
                        + loop
                        + "'")))
        .contains("can no longer be changed");
  }

  private LoopId opened() {
    return transaction.execute(tx -> {
      var loop = open();
      openTask(loop);
      return loop;
    });
  }

  private LoopId open() {
    return loops.open(amira, patient, OpenLoop.Kind.REFERRAL, "Referred to the falls clinic", null);
  }

  private void openTask(LoopId loop) {
    tasks.open(amira, TaskFixture.call(patient, Owner.of(amira.staff())).with(null, loop));
  }

  private void close(Task task) {
    tasks.close(amira, patient, task.id(), new Closure(Outcome.DONE, null));
  }

  private void sql(String statement) {
    jdbc.sql(statement).update();
  }

  /** The sentence with which the transaction was refused; empty when it committed. */
  private String refusal(Runnable work) {
    try {
      transaction.executeWithoutResult(tx -> work.run());
      return "";
    } catch (RuntimeException refused) {
      return BrokenRule.behind(refused).map(BrokenRule::sentence).orElseThrow(() -> refused);
    }
  }
}
