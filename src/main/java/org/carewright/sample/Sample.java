package org.carewright.sample;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import org.carewright.platform.TurnableClock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the sample at the first start of the demonstration, before its address is told. */
@Component
@ConditionalOnProperty("carewright.demo")
class Sample implements ApplicationRunner {

  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  private final JdbcClient jdbc;
  private final TurnableClock clock;
  private final Casting casting;
  private final Arrivals arrivals;
  private final Caseloads caseloads;
  private final Weeks weeks;

  Sample(
      JdbcClient jdbc,
      TurnableClock clock,
      Casting casting,
      Arrivals arrivals,
      Caseloads caseloads,
      Weeks weeks) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.casting = casting;
    this.arrivals = arrivals;
    this.caseloads = caseloads;
    this.weeks = weeks;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (isThere()) {
      return;
    }
    var today = LocalDate.now(clock.withZone(ZONE));
    jdbc.sql("insert into sample_load default values").update();
    say("Setting up two organisations, three teams and a dozen staff");
    clock.turnTo(today.minusWeeks(Weeks.HOW_MANY + 1).atTime(8, 0).atZone(ZONE).toInstant());
    var cast = casting.cast();
    say("Importing 70 made-up charts");
    var population = arrivals.take(cast, today);
    say("Living through the last " + Weeks.HOW_MANY + " weeks");
    weeks.live(cast, caseloads.whoNeedCoordination(cast, population, today), today);
    clock.release();
    jdbc.sql("update sample_load set finished_at = :now")
        .param("now", Timestamp.from(clock.instant()))
        .update();
    say("The sample is ready");
  }

  private boolean isThere() {
    return jdbc.sql("select exists (select 1 from sample_load)").query(Boolean.class).single();
  }

  /** For the person who waits at the terminal. */
  private static void say(String what) {
    System.out.println("  " + what + " ...");
  }
}
