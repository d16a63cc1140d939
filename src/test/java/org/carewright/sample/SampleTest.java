package org.carewright.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.carewright.platform.TurnableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** The whole sample, made once: what the demonstration promises is there, and the rules hold. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "carewright.demo=true",
      "carewright.announce=false",
      "carewright.home=target/test-homes/${random.uuid}"
    })
@DirtiesContext
class SampleTest {

  @Autowired JdbcClient jdbc;
  @Autowired TurnableClock clock;

  @Test
  void everyOrganisationTeamAndMemberOfStaffHasTheirPlace() {
    assertThat(count("organisation")).isEqualTo(2);
    assertThat(count("team")).isEqualTo(3);
    assertThat(count("staff")).isEqualTo(13);
    assertThat(count("account")).isEqualTo(13);
  }

  @Test
  void theWholePopulationIsThere() {
    assertThat(count("patient")).isEqualTo(70);
    assertThat(count("fhir.observation")).isGreaterThan(10_000);
  }

  @Test
  void everyoneWhoIsLookedAfterIsLedAndSomeAreOnTheirWay() {
    assertThat(
            jdbc.sql(
                    """
                    select count(distinct e.patient_id) from enrolment e
                    where e.status <> 'CLOSED' and not exists (select 1 from lead l
                      where l.patient_id = e.patient_id and l.ended_at is null)\
                    """)
                .query(Long.class)
                .single())
        .isZero();
    assertThat(count("offer")).isEqualTo(2);
  }

  @Test
  void theClockRunsAgain() {
    assertThat(clock.instant()).isCloseTo(Instant.now(), within(5, ChronoUnit.SECONDS));
  }

  @Test
  void everyCoordinatorHasABelievableDay() {
    for (var who :
        new SampleStaff[] {
          SampleStaff.AMIRA, SampleStaff.DANIEL, SampleStaff.TOM, SampleStaff.LEO
        }) {
      assertThat(tasks(who, "due < current_date")).as("overdue for " + who).isBetween(0, 40);
      assertThat(tasks(who, "true")).as("open for " + who).isGreaterThan(5);
    }
    assertThat(tasks(SampleStaff.AMIRA, "due < current_date")).isPositive();
  }

  @Test
  void nothingIsPlannedForADayOnWhichNobodyWorks() {
    assertThat(
            jdbc.sql(
                    """
                    select title || ', ' || due from task where ended_at is null
                      and extract(isodow from due) > 5 and due > current_date\
                    """)
                .query(String.class)
                .list())
        .isEmpty();
  }

  @Test
  void someoneIsAwayNowAndAColleagueHasAllTheirWork() {
    assertThat(count("absence")).isEqualTo(2);
    assertThat(tasks(SampleStaff.PRIYA, "true")).isZero();
    assertThat(tasks(SampleStaff.TOM, "t.covers_staff_id is not null")).isGreaterThan(5);
  }

  @Test
  void noMonthThatIsOverIsLeftAsWork() {
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from clock_run c join clock_rule r on r.id = c.rule_id
                    where c.stopped_at is null and r.starts = 'MONTH'
                      and c.due_at < now() - interval '5 minutes'\
                    """)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void colleaguesHaveWorkFromPlans() {
    for (var who :
        new SampleStaff[] {
          SampleStaff.HELEN, SampleStaff.MARCUS, SampleStaff.NINA, SampleStaff.BEN
        }) {
      assertThat(tasks(who, "true")).as("open for " + who).isPositive();
    }
  }

  @Test
  void nobodyEnrolledIsWithoutANextStep() {
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from enrolment e where e.status <> 'CLOSED' and not exists (
                      select 1 from task t where t.patient_id = e.patient_id
                        and t.enrolment_id = e.id and t.ended_at is null)\
                    """)
                .query(Integer.class)
                .single())
        .isZero();
  }

  private int tasks(SampleStaff who, String condition) {
    return jdbc.sql(
            "select count(*) from task t join account a on a.staff_id = t.owner_staff_id"
                + " where t.ended_at is null and a.username = :who and "
                + condition)
        .param("who", who.username())
        .query(Integer.class)
        .single();
  }

  private int count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
  }
}
