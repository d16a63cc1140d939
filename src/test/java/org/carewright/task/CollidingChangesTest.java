package org.carewright.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.testing.Answer;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Together;
import org.carewright.testing.Visit;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two transactions in each other's way, of which the database ends one. */
@CarewrightTest
class CollidingChangesTest {

  @Autowired Tasks tasks;
  @Autowired People people;
  @Autowired TaskFixture fixture;
  @Autowired Web web;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  private Viewer amira;
  private PatientId patient;
  private TaskId task;
  private Visit visit;

  @BeforeEach
  void aTask() {
    amira = people.coordinator();
    patient = fixture.patientOf(amira);
    task = tasks.open(amira, TaskFixture.call(patient, Owner.of(amira.staff())));
    visit = web.signIn(amira);
    visit.get("/patients/" + patient + "/tasks");
  }

  @Test
  void aRequestThatTheDatabaseEndedForAnotherGoesAgain() throws Exception {
    var held = new CountDownLatch(1);
    var answers =
        Together.<Object>run(
            () -> {
              once().executeWithoutResult(tx -> inTheWay(held));
              return "committed";
            },
            () -> {
              held.await();
              return close().status();
            });
    assertThat(answers).containsExactly("committed", 303);
    assertThat(tasks.get(amira, patient, task).isOpen()).isFalse();
  }

  /** Holds the task, and asks for its patient once the request has the patient and waits for it. */
  private void inTheWay(CountDownLatch held) {
    jdbc.sql("set local deadlock_timeout = '1min'").update();
    jdbc.sql("select 1 from task where id = :id for update")
        .param("id", task.value())
        .query()
        .listOfRows();
    held.countDown();
    awaitSomeoneWaiting();
    tasks.lock(patient);
  }

  private void awaitSomeoneWaiting() {
    var waiting = false;
    for (int asked = 0; !waiting && asked < 20_000; asked++) {
      waiting =
          jdbc.sql(
                  """
                  select exists (select 1 from pg_locks
                    where not granted and pg_backend_pid() = any(pg_blocking_pids(pid)))\
                  """)
              .query(Boolean.class)
              .single();
    }
  }

  @Test
  void aRequestThatIsEndedEachTimeIsToldAndKeepsWhatWasTyped() {
    jdbc.sql(
            """
            create function always_ended() returns trigger language plpgsql as
            $$ begin raise exception 'ended' using errcode = '40P01'; end $$\
            """)
        .update();
    jdbc.sql(
            "create trigger always_ended before update on task for each row when (new.id = '"
                + task
                + "') execute function always_ended()")
        .update();
    try {
      var answer = close();
      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.body())
          .contains("at the same moment", "Send it again", "She’s well &amp; happy", "</html>");
    } finally {
      jdbc.sql("drop function always_ended() cascade").update();
    }
    assertThat(tasks.get(amira, patient, task).isOpen()).isTrue();
  }

  @Test
  void manyPatientsAreLockedInTheOrderOfTheDatabase() throws Exception {
    var low = new PatientId(new UUID(1, System.nanoTime()));
    var high = new PatientId(new UUID(-1, System.nanoTime()));
    var held = new CountDownLatch(1);
    var committed =
        Together.run(
            () ->
                once()
                    .execute(tx -> {
                      tasks.lock(low);
                      held.countDown();
                      awaitSomeoneWaiting();
                      tasks.lock(high);
                      return true;
                    }),
            () -> {
              held.await();
              return once()
                  .execute(tx -> {
                    tasks.lock(List.of(high, low));
                    return true;
                  });
            });
    assertThat(committed).containsExactly(true, true);
  }

  private Answer close() {
    return visit.post(
        "/patients/" + patient + "/tasks/" + task + "/closure",
        Map.of(
            "choice",
            "NOT_NEEDED",
            "version",
            "1",
            "note",
            "She’s well & happy",
            "back",
            "/today"));
  }

  /** A transaction that is not tried again. */
  private TransactionTemplate once() {
    return new TransactionTemplate(transactions);
  }
}
