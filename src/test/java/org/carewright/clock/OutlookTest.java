package org.carewright.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.carewright.access.Viewer;
import org.carewright.caseload.Risk;
import org.carewright.platform.PatientId;
import org.carewright.task.Task;
import org.carewright.task.TaskKind;
import org.carewright.task.Tasks;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the preview says a rule would have done is what it did. */
@CarewrightTest
class OutlookTest {

  private static final Instant BEGIN = Instant.parse("2026-09-14T14:00:00Z");

  @Autowired ClockFixture fixture;
  @Autowired ClockRules rules;
  @Autowired Outlook outlook;
  @Autowired Months months;
  @Autowired RunningOut runningOut;
  @Autowired Tasks tasks;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;

  @Test
  void replayingWhatHappenedGivesTheNumbersThatCameAbout() {
    clock.turnTo(BEGIN);
    var amira = fixture.american();
    var random = new Random(11);
    for (int n = 0; n < 6; n++) {
      clock.turnTo(BEGIN.plus(Duration.ofDays(10L * n)));
      months.begin();
      live(amira, random);
    }
    clock.turnTo(BEGIN.plus(Duration.ofDays(80)));
    months.begin();
    runningOut.pass();
    for (var code :
        new String[] {
          "tcm-contact",
          "tcm-visit-high",
          "tcm-visit-moderate",
          "reconciliation",
          "ccm",
          "contact-60-days"
        }) {
      var rule = rules.find(amira.organisation(), code).orElseThrow().rule();
      assertThat(outlook.of(amira, rule)).as(code).isEqualTo(happened(amira, code));
      assertThat(outlook.of(amira, rule).started()).as(code).isPositive();
    }
  }

  /** One person comes home, another is enrolled; some are called in time, some are not. */
  private void live(Viewer by, Random random) {
    var home = fixture.patient(by);
    fixture.enrol(by, home, "transitional-care", random.nextBoolean() ? Risk.HIGH : Risk.LOW);
    fixture.discharged(home, clock.instant().minus(Duration.ofHours(3)));
    clock.forward(Duration.ofHours(4 + random.nextInt(90)));
    runningOut.pass();
    if (random.nextBoolean()) {
      fixture.reached(by, home, clock.instant(), 10, call(by, home).id());
    } else {
      fixture.tried(by, home, clock.instant());
      clock.forward(Duration.ofHours(3));
      runningOut.pass();
      fixture.tried(by, home, clock.instant());
    }
    var longTerm = fixture.enrol(by, "long-term-conditions", Risk.MEDIUM).patient();
    clock.forward(Duration.ofHours(random.nextInt(60)));
    fixture.reached(by, longTerm, clock.instant(), 5 + random.nextInt(30));
  }

  private Task call(Viewer by, PatientId patient) {
    return tasks.listOpen(by, patient).stream()
        .filter(task -> task.kind() == TaskKind.CONTACT)
        .findFirst()
        .orElseThrow();
  }

  private Outlook.Numbers happened(Viewer by, String code) {
    return jdbc.sql(
            """
            select count(distinct c.patient_id) as people, count(*) as started,
              count(*) filter (where how in ('MET', 'ATTEMPTS') and stopped_at < due_at) as met,
              count(*) filter (where coalesce(stopped_at, cast(:now as timestamptz)) >= due_at)
                as missed,
              count(*) filter (where stopped_at is null and due_at > :now) as running,
              count(*) filter (where how = 'CANCELLED' and stopped_at < due_at) as stopped,
              count(*) filter (where cardinality(x.told) > 0) as told, count(x.task_id) as follow_ups
            from clock_run c left join clock_expiry x
              on x.patient_id = c.patient_id and x.run_id = c.id
            where organisation_id = :organisation and code = :code\
            """)
        .param("organisation", by.organisation().value())
        .param("code", code)
        .param("now", java.sql.Timestamp.from(clock.instant()))
        .query((row, n) ->
            new Outlook.Numbers(
                row.getInt("people"),
                row.getInt("started"),
                row.getInt("met"),
                row.getInt("missed"),
                row.getInt("running"),
                row.getInt("stopped"),
                row.getInt("told"),
                row.getInt("follow_ups")))
        .single();
  }
}
