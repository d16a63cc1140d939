package org.carewright.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carewright.safety.SafetyRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A simulation that cannot fail would prove nothing. Each time a part of the database's net is cut
 * away and a mistake made that the part would have stopped: the year must fail, say by what seed,
 * and find a smaller one that fails too.
 */
@SimulationTesting
class TornNetTest {

  private static final Settings SETTINGS =
      new Settings(8, 12, 77).without(Trouble.RESTARTS).without(Trouble.RACES);

  @Autowired Runs runs;
  @Autowired JdbcClient jdbc;

  /** What is cut, what goes wrong then, and how the net is mended for the next. */
  enum Tear {
    NEXT_STEP_IS_FORGOTTEN(
        SafetyRule.NEXT_STEP,
        List.of(
            "alter table task disable trigger enrolment_keeps_next_step",
            "alter table enrolment disable trigger enrolment_has_next_step",
            "alter table task disable trigger loop_keeps_open_task",
            mistake(
                """
                update task set ended_at = greatest(new.ended_at, opened_at),
                  ended_by = new.ended_by, outcome = 'NOT_NEEDED'
                where patient_id = new.patient_id and ended_at is null\
                """),
            "create constraint trigger mistake after update of ended_at on task"
                + " deferrable initially deferred for each row when (new.outcome <> 'NOT_NEEDED')"
                + " execute function mistake()"),
        List.of(
            "drop trigger mistake on task",
            "alter table task enable trigger enrolment_keeps_next_step",
            "alter table enrolment enable trigger enrolment_has_next_step",
            "alter table task enable trigger loop_keeps_open_task")),
    OWNER_HAS_LEFT(
        SafetyRule.CAN_BE_DONE,
        List.of(
            "alter table staff disable trigger user",
            mistake("update staff set active = false where id = new.staff_id"),
            "create constraint trigger mistake after insert on contact"
                + " deferrable initially deferred for each row execute function mistake()"),
        List.of(
            "drop trigger mistake on contact",
            "update staff set active = true",
            "alter table staff enable trigger user")),
    END_WITHOUT_ACTOR(
        SafetyRule.ENDS_WITH_OUTCOME,
        List.of(
            "alter table task disable trigger task_is_kept",
            "alter table task disable trigger task_says_what_it_lacks",
            "alter table task drop constraint task_ends_with_outcome_actor_and_time",
            mistake(
                """
                update task set ended_by = null where patient_id = new.patient_id and id = new.id\
                """),
            "create constraint trigger mistake after update of ended_at on task"
                + " deferrable initially deferred for each row when (new.ended_by is not null)"
                + " execute function mistake()"),
        List.of(
            "drop trigger mistake on task",
            "update task set ended_by = opened_by where ended_at is not null and ended_by is null",
            "alter table task add constraint task_ends_with_outcome_actor_and_time"
                + " check (num_nonnulls(ended_at, ended_by, outcome) in (0, 3))",
            "alter table task enable trigger task_says_what_it_lacks",
            "alter table task enable trigger task_is_kept")),
    NOBODY_ESCALATES(
        SafetyRule.OVERDUE_IS_TOLD,
        List.of(
            "create table put_aside as select * from scheduled_tasks"
                + " where task_name = 'escalation'",
            "delete from scheduled_tasks where task_name = 'escalation'"),
        List.of("insert into scheduled_tasks select * from put_aside", "drop table put_aside"));

    private final SafetyRule rule;
    private final List<String> cuts;
    private final List<String> mends;

    Tear(SafetyRule rule, List<String> cuts, List<String> mends) {
      this.rule = rule;
      this.cuts = cuts;
      this.mends = mends;
    }

    private static String mistake(String sql) {
      return """
      create or replace function mistake() returns trigger language plpgsql as $$
      begin
        %s;
        return null;
      end $$\
      """
          .formatted(sql);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTornNetIsFound(Tear tear) {
    assertThat(runs.run(SETTINGS, day -> {})).isInstanceOf(Simulation.Result.Held.class);
    tear.cuts.forEach(sql -> jdbc.sql(sql).update());
    try {
      var failure = failure();
      assertThat(failure.breaches()).anyMatch(breach -> breach.rule() == tear.rule);
      assertThat(failure.sentence())
          .contains("Day " + (failure.day() + 1), tear.rule.name(), "--seed 77");
      var smaller = runs.shrink(failure);
      assertThat(smaller.breaches()).anyMatch(breach -> breach.rule() == tear.rule);
      assertThat(smaller.settings().patients()).isLessThan(SETTINGS.patients());
      assertThat(smaller.settings().days()).isLessThanOrEqualTo(SETTINGS.days());
      assertThat(smaller.settings().without().size()).isGreaterThan(SETTINGS.without().size());
      assertThat(smaller.sentence()).contains(smaller.settings().command());
    } finally {
      tear.mends.forEach(sql -> jdbc.sql(sql).update());
    }
  }

  private Failure failure() {
    return switch (runs.run(SETTINGS, day -> {})) {
      case Simulation.Result.Failed(var failure) -> failure;
      case Simulation.Result.Held held -> throw new AssertionError("Nothing was found: " + held);
    };
  }
}
