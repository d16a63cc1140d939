package org.carewright.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carewright.escalation.EscalationFixture.at;

import java.time.Instant;
import java.time.LocalDate;
import org.carewright.access.OrganisationId;
import org.carewright.calendar.WorkingCalendar;
import org.carewright.calendar.WorkingCalendars;
import org.carewright.task.Harm;
import org.carewright.task.Priority;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When each level is told, in England with usual hours: Monday to Friday, 9 to 17. */
@CarewrightTest
class PolicyTest {

  @Autowired WorkingCalendars calendars;
  @Autowired People people;
  @Autowired JdbcClient jdbc;

  OrganisationId organisation;
  WorkingCalendar calendar;

  @BeforeEach
  void aCalendar() {
    organisation = people.organisation();
    calendar = calendars.of(organisation);
  }

  @Test
  void routineWorkThatLapsesInTheNightIsToldWhenTheDoorsOpen() {
    var lapsed = at(LocalDate.of(2027, 3, 3), 0, 0);
    assertThat(moment(Pace.ROUTINE, Level.OWNER, lapsed)).isEqualTo("2027-03-03T09:00:00Z");
    assertThat(moment(Pace.ROUTINE, Level.LEAD, lapsed)).isEqualTo("2027-03-04T09:00:00Z");
    assertThat(moment(Pace.ROUTINE, Level.SUPERVISOR, lapsed)).isEqualTo("2027-03-08T09:00:00Z");
  }

  @Test
  void hoursAreCountedWhileOpenOnly() {
    var friday = at(LocalDate.of(2027, 3, 5), 15, 30);
    assertThat(moment(Pace.URGENT, Level.OWNER, friday)).isEqualTo(friday);
    assertThat(moment(Pace.URGENT, Level.LEAD, friday)).isEqualTo("2027-03-08T11:30:00Z");
    assertThat(Wait.hours(8).working(at(LocalDate.of(2027, 3, 3), 9, 0), calendar))
        .as("a whole day's work ends when the next day opens")
        .isEqualTo("2027-03-04T09:00:00Z");
  }

  /** Good Friday, the weekend, the change to summer time on Sunday, and Easter Monday. */
  @Test
  void easterIsWaitedOutAndSummerTimeIsRight() {
    var goodFriday = at(LocalDate.of(2027, 3, 26), 0, 0);
    assertThat(moment(Pace.ROUTINE, Level.OWNER, goodFriday)).isEqualTo("2027-03-30T08:00:00Z");
    var thursday = at(LocalDate.of(2027, 3, 25), 16, 0);
    assertThat(moment(Pace.URGENT, Level.LEAD, thursday)).isEqualTo("2027-03-30T11:00:00Z");
  }

  @Test
  void whatMayDoSevereHarmIsToldAtNightAndByTheClock() {
    var saturdayNight = at(LocalDate.of(2027, 3, 27), 23, 30);
    assertThat(moment(Pace.SEVERE, Level.OWNER, saturdayNight)).isEqualTo(saturdayNight);
    assertThat(moment(Pace.SEVERE, Level.SUPERVISOR, saturdayNight))
        .as("two hours by the clock, over the change to summer time")
        .isEqualTo(saturdayNight.plusSeconds(7200));
    assertThat(Wait.days(1).byTheClock(saturdayNight, calendar))
        .as("the same time tomorrow, 23 hours away")
        .isEqualTo(at(LocalDate.of(2027, 3, 28), 23, 30));
  }

  @Test
  void aClosureOfTheOrganisationIsNoWorkingDay() {
    jdbc.sql(
            """
            insert into special_day (organisation_id, day, name, open)
            values (:organisation, '2027-03-04', 'Training', false)\
            """)
        .param("organisation", organisation.value())
        .update();
    calendar = calendars.of(organisation);
    assertThat(moment(Pace.ROUTINE, Level.LEAD, at(LocalDate.of(2027, 3, 3), 0, 0)))
        .isEqualTo("2027-03-05T09:00:00Z");
  }

  @Test
  void nobodyIsToldBeforeTheLevelBelow() {
    var rule = new Rule(Wait.hours(0), Wait.days(2), Wait.hours(16), false);
    var lapsed = at(LocalDate.of(2027, 3, 3), 16, 0);
    assertThat(rule.moment(Level.SUPERVISOR, lapsed, calendar))
        .isEqualTo(rule.moment(Level.LEAD, lapsed, calendar));
  }

  @Test
  void theFasterOfHarmAndPriorityCounts() {
    assertThat(Pace.of(null, Priority.ROUTINE)).isEqualTo(Pace.ROUTINE);
    assertThat(Pace.of(null, Priority.URGENT)).isEqualTo(Pace.URGENT);
    assertThat(Pace.of(Harm.LOW, Priority.URGENT)).isEqualTo(Pace.URGENT);
    assertThat(Pace.of(Harm.MODERATE, Priority.SOON)).isEqualTo(Pace.URGENT);
    assertThat(Pace.of(Harm.SEVERE, Priority.ROUTINE)).isEqualTo(Pace.SEVERE);
  }

  @Test
  void waitsAreReadAsPeopleWriteThem() {
    assertThat(Wait.read(" 4 hours ")).contains(Wait.hours(4));
    assertThat(Wait.read("2d")).contains(Wait.days(2));
    assertThat(Wait.read("1 Day")).contains(Wait.days(1));
    assertThat(Wait.read("0")).contains(Wait.hours(0));
    assertThat(Wait.read("soon")).isEmpty();
    assertThat(Wait.read("-1 h")).isEmpty();
  }

  private Instant moment(Pace pace, Level level, Instant lapsed) {
    return Policy.usual().rule(pace).moment(level, lapsed, calendar);
  }
}
