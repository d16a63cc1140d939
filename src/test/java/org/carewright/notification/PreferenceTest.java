package org.carewright.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.carewright.calendar.WorkingCalendar;
import org.carewright.calendar.WorkingCalendars;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When a notice is delivered, in England. 2 March 2027 is a Tuesday. */
@CarewrightTest
class PreferenceTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Autowired WorkingCalendars calendars;
  @Autowired People people;

  WorkingCalendar calendar;

  @BeforeEach
  void aCalendar() {
    calendar = calendars.of(people.organisation());
  }

  @Test
  void usuallyTwiceADayOnWorkingDays() {
    assertThat(usual("2027-03-02T08:10")).isEqualTo(at("2027-03-02T09:00"));
    assertThat(usual("2027-03-02T09:00")).as("just in time").isEqualTo(at("2027-03-02T09:00"));
    assertThat(usual("2027-03-02T09:01")).isEqualTo(at("2027-03-02T14:00"));
    assertThat(usual("2027-03-02T14:01")).isEqualTo(at("2027-03-03T09:00"));
    assertThat(usual("2027-03-05T16:00")).as("over the weekend").isEqualTo(at("2027-03-08T09:00"));
  }

  @Test
  void overEasterAndTheChangeToSummerTime() {
    assertThat(usual("2027-03-25T15:00")).isEqualTo(Instant.parse("2027-03-30T08:00:00Z"));
  }

  @Test
  void onceADayOrOnceAWeek() {
    assertThat(with(Rhythm.DAILY, "2027-03-02T09:30")).isEqualTo(at("2027-03-03T09:00"));
    assertThat(with(Rhythm.WEEKLY, "2027-03-02T09:30")).isEqualTo(at("2027-03-08T09:00"));
    assertThat(with(Rhythm.WEEKLY, "2027-03-01T08:30")).isEqualTo(at("2027-03-01T09:00"));
    assertThat(with(Rhythm.WEEKLY, "2027-03-24T12:00"))
        .as("Monday is Easter Monday")
        .isEqualTo(at("2027-03-30T09:00"));
  }

  @Test
  void atOnceButNotInTheQuietHours() {
    assertThat(with(Rhythm.AT_ONCE, "2027-03-06T12:34")).isEqualTo(at("2027-03-06T12:34"));
    assertThat(with(Rhythm.AT_ONCE, "2027-03-02T21:00")).isEqualTo(at("2027-03-03T07:00"));
    assertThat(with(Rhythm.AT_ONCE, "2027-03-02T06:59")).isEqualTo(at("2027-03-02T07:00"));
    assertThat(with(Rhythm.AT_ONCE, "2027-03-02T07:00")).isEqualTo(at("2027-03-02T07:00"));
  }

  @Test
  void quietHoursOverNoonHoldBackABatchAndNoneHoldBackNothing() {
    var lunch = preference(Rhythm.TWICE_A_DAY, LocalTime.of(12, 0), LocalTime.of(15, 0));
    assertThat(lunch.deliverAt(at("2027-03-02T10:00"), false, calendar))
        .isEqualTo(at("2027-03-02T15:00"));
    var never = preference(Rhythm.AT_ONCE, LocalTime.of(8, 0), LocalTime.of(8, 0));
    assertThat(never.deliverAt(at("2027-03-02T03:00"), false, calendar))
        .isEqualTo(at("2027-03-02T03:00"));
  }

  @Test
  void whatIsUrgentWaitsForNothing() {
    var night = at("2027-03-07T03:00");
    assertThat(Preference.usual().deliverAt(night, true, calendar)).isEqualTo(night);
  }

  private Instant usual(String known) {
    return Preference.usual().deliverAt(at(known), false, calendar);
  }

  private Instant with(Rhythm rhythm, String known) {
    return preference(rhythm, LocalTime.of(20, 0), LocalTime.of(7, 0))
        .deliverAt(at(known), false, calendar);
  }

  private static Preference preference(Rhythm rhythm, LocalTime from, LocalTime until) {
    return new Preference(true, true, rhythm, from, until);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(LONDON).toInstant();
  }
}
