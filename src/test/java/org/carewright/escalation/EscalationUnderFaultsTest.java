package org.carewright.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carewright.escalation.EscalationFixture.TUESDAY;
import static org.carewright.escalation.EscalationFixture.at;

import java.sql.Timestamp;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.carewright.escalation.EscalationFixture.Cast;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.TestClock;
import org.carewright.testing.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing is missed and nobody is told twice: two nodes, users in the way, faults and kills. */
@CarewrightTest
class EscalationUnderFaultsTest {

  /**
   * The common pool has one thread on a machine of two processors, and nothing would be at once.
   */
  private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

  /** {@code -Dcarewright.escalate=200000} measures more of it. */
  private static final int MANY = Integer.getInteger("carewright.escalate", 20_000);

  @Autowired Escalation escalation;
  @Autowired EscalationFixture fixture;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  Cast cast;

  @BeforeEach
  void aTeam() {
    cast = fixture.cast();
  }

  /** Otherwise they would be due in every later test that turns the clock. */
  @AfterEach
  void endTheWork() {
    jdbc.sql(
            """
            update task set ended_at = greatest(now(), opened_at), ended_by = :me,
              outcome = 'NOT_NEEDED'
            where organisation_id = :organisation and ended_at is null\
            """)
        .param("me", cast.owner().staff().value())
        .param("organisation", cast.organisation().value())
        .update();
  }

  /** So many patients with one overdue task each, made by the database. */
  private void overdue(int count) {
    var made =
        """
        with made as (select gen_random_uuid() as patient from generate_series(1, :count)),
          seen as (insert into relationship (patient_id, id, organisation_id, basis, started_at)
            select patient, gen_random_uuid(), :organisation, 'REGISTERED', :now from made
            returning patient_id)
        insert into task (patient_id, id, organisation_id, kind, title, reason_rule, reason_datum,
          reason_date, source_kind, owner_staff_id, due, priority, opened_at, opened_by)
        select patient_id, gen_random_uuid(), :organisation, 'CONTACT', 'Review', 'Rule', 'Datum',
          :due, 'person', :owner, :due, 'ROUTINE', :now, :owner
        from seen\
        """;
    jdbc.sql(made)
        .param("count", count)
        .param("organisation", cast.organisation().value())
        .param("owner", cast.owner().staff().value())
        .param("due", TUESDAY)
        .param("now", Timestamp.from(clock.instant()))
        .update();
    clock.turnTo(at(TUESDAY.plusDays(1), 9, 1));
  }

  private int count(String what) {
    return jdbc.sql(
            "select count(*) from "
                + what
                + " where task_id in (select id from task where organisation_id = :organisation)")
        .param("organisation", cast.organisation().value())
        .query(Integer.class)
        .single();
  }

  private void allToldOnce(int expected) {
    assertThat(count("escalation")).as("each lapse once").isEqualTo(expected);
    assertThat(count("task_event")).as("one line of history each").isEqualTo(expected);
    var notices =
        jdbc.sql("select count(*) from notice where staff_id = :owner")
            .param("owner", cast.owner().staff().value())
            .query(Integer.class)
            .single();
    assertThat(notices).as("one notice each").isEqualTo(expected);
    var left =
        jdbc.sql(
                """
                select count(*) from task where organisation_id = :organisation
                  and (escalation_level <> 1 or escalate_at <= :now)\
                """)
            .param("organisation", cast.organisation().value())
            .param("now", Timestamp.from(clock.instant()))
            .query(Integer.class)
            .single();
    assertThat(left).as("nothing is missed").isZero();
  }

  @Test
  @Timeout(60)
  void twoPassesAtOnceShareTheWork() throws Exception {
    overdue(2_500);
    Together.times(2, escalation::pass);
    allToldOnce(2_500);
  }

  @Test
  @Timeout(60)
  void oneThatSomeoneIsChangingIsWaitedFor() throws Exception {
    overdue(5);
    var held = new CountDownLatch(1);
    var user =
        CompletableFuture.runAsync(
            () ->
                transaction.executeWithoutResult(tx -> {
                  jdbc.sql(
                          """
                          update task set title = 'Changed' where id = (select id from task
                            where organisation_id = :organisation limit 1)\
                          """)
                      .param("organisation", cast.organisation().value())
                      .update();
                  held.countDown();
                  rest(1_000);
                }),
            THREADS);
    assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();
    escalation.pass();
    user.get(10, TimeUnit.SECONDS);
    allToldOnce(5);
  }

  @Test
  @Timeout(60)
  void aFaultHoldsUpNobodyElseAndIsMadeGoodLater() {
    overdue(700);
    var poisoned =
        jdbc.sql("select id from task where organisation_id = :organisation order by id limit 1")
            .param("organisation", cast.organisation().value())
            .query(UUID.class)
            .single();
    jdbc.sql(
            "create trigger poison before insert on escalation for each row when (new.task_id = '"
                + poisoned
                + "') execute function refuse_change()")
        .update();
    try {
      assertThatThrownBy(escalation::pass)
          .hasMessageContaining("Not all overdue tasks could be escalated");
      assertThat(count("escalation")).isEqualTo(699);
    } finally {
      jdbc.sql("drop trigger poison on escalation").update();
    }
    escalation.pass();
    allToldOnce(700);
  }

  @Test
  @Timeout(120)
  void killedInTheMiddleAgainAndAgainItGoesOnFromThere() {
    overdue(6_000);
    var kills = 0;
    var hits = 0;
    for (boolean done = false; !done; ) {
      var pass = CompletableFuture.supplyAsync(escalation::pass, THREADS);
      var killer = kills < 5 ? CompletableFuture.supplyAsync(this::killPass, THREADS) : null;
      try {
        pass.join();
        done = killer == null;
      } catch (RuntimeException killed) {
        assertThat(killed).hasStackTraceContaining("onnection");
      }
      if (killer != null) {
        hits += killer.join() ? 1 : 0;
        kills++;
      }
    }
    assertThat(hits).as("kills that hit a pass at work").isPositive();
    allToldOnce(6_000);
  }

  /** Ends the database session that is inserting escalations; whether one was found in time. */
  private boolean killPass() {
    for (int i = 0; i < 400; i++) {
      var killed =
          jdbc.sql(
                  """
                  select count(pg_terminate_backend(pid)) from pg_stat_activity
                  where pid <> pg_backend_pid() and state <> 'idle'
                    and (query like '%insert into escalation%' or query like 'update task t%')\
                  """)
              .query(Integer.class)
              .single();
      if (killed > 0) {
        return true;
      }
      rest(2);
    }
    return false;
  }

  /** Prints what it measured; machines differ, so nothing is asserted of time. */
  @Test
  @Timeout(180)
  void twentyThousandAtOnce() {
    overdue(MANY);
    var start = System.nanoTime();
    var pass = escalation.pass();
    var seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "Escalation: %,d told in %.1f s, %,.0f a second%n",
        pass.counts().told(), seconds, pass.counts().told() / seconds);
    start = System.nanoTime();
    escalation.pass();
    System.out.printf(
        "Escalation: a pass with nothing due took %.0f ms%n", (System.nanoTime() - start) / 1e6);
    allToldOnce(MANY);
  }

  private static void rest(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
