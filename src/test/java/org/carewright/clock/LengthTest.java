package org.carewright.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.carewright.access.Region;
import org.carewright.calendar.Calendars;
import org.carewright.clock.Length.Unit;

/** To the minute, on real calendars. */
class LengthTest {

  private static final long FIRST = Instant.parse("2015-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST = Instant.parse("2035-12-31T23:59:00Z").getEpochSecond();

  @Example
  void twoBusinessDaysSkipThanksgiving() {
    assertThat(us(Unit.WORKING_DAYS, 2, "2026-11-24T15:00:00Z", "America/New_York"))
        .as("Wednesday, then the Friday after Thanksgiving, until midnight in New York")
        .isEqualTo("2026-11-28T05:00:00Z");
  }

  @Example
  void christmasInEnglandIsFourDaysLong() {
    assertThat(of(Region.ENGLAND, Unit.WORKING_DAYS, 2, "2026-12-24T10:00:00Z", "Europe/London"))
        .as("25 and 28 December are holidays, 26 and 27 a weekend")
        .isEqualTo("2026-12-31T00:00:00Z");
  }

  @Example
  void scotlandRestsOnTheSecondOfJanuaryButWorksOnEasterMonday() {
    assertThat(of(Region.SCOTLAND, Unit.WORKING_DAYS, 1, "2025-12-31T10:00:00Z", "Europe/London"))
        .isEqualTo("2026-01-06T00:00:00Z");
    assertThat(of(Region.ENGLAND, Unit.WORKING_DAYS, 1, "2025-12-31T10:00:00Z", "Europe/London"))
        .isEqualTo("2026-01-03T00:00:00Z");
    assertThat(of(Region.SCOTLAND, Unit.WORKING_DAYS, 7, "2026-04-02T10:00:00Z", "Europe/London"))
        .isEqualTo("2026-04-14T23:00:00Z");
    assertThat(of(Region.ENGLAND, Unit.WORKING_DAYS, 7, "2026-04-02T10:00:00Z", "Europe/London"))
        .isEqualTo("2026-04-15T23:00:00Z");
  }

  @Example
  void seventyTwoHoursAreSeventyTwoHoursAlsoWhenTheClocksChange() {
    assertThat(of(Region.ENGLAND, Unit.HOURS, 72, "2026-03-27T16:30:00Z", "Europe/London"))
        .as("half past four on Friday becomes half past five on Monday")
        .isEqualTo("2026-03-30T16:30:00Z");
  }

  @Example
  void calendarDaysEndAtMidnightAfterTheLastDayAlsoWhenTheClocksChange() {
    assertThat(us(Unit.CALENDAR_DAYS, 7, "2026-10-30T20:00:00Z", "America/New_York"))
        .as("6 November, in winter time")
        .isEqualTo("2026-11-07T05:00:00Z");
    assertThat(us(Unit.CALENDAR_DAYS, 7, "2026-03-06T20:00:00Z", "America/New_York"))
        .as("13 March, in summer time")
        .isEqualTo("2026-03-14T04:00:00Z");
  }

  @Example
  void theMonthEndsAtMidnightWhereThePatientLives() {
    var november = "2026-11-02T12:00:00Z";
    assertThat(us(Unit.END_OF_MONTH, 0, november, "America/New_York"))
        .isEqualTo("2026-12-01T05:00:00Z");
    assertThat(us(Unit.END_OF_MONTH, 0, november, "Pacific/Honolulu"))
        .isEqualTo("2026-12-01T10:00:00Z");
    assertThat(us(Unit.END_OF_MONTH, 0, "2026-03-07T12:00:00Z", "America/New_York"))
        .as("begun in winter time, ended in summer time")
        .isEqualTo("2026-04-01T04:00:00Z");
  }

  @Property
  void aClockOfDaysEndsAtAMidnightAndNeverBeforeItBegan(
      @ForAll("moments") Instant since,
      @ForAll("zones") ZoneId zone,
      @ForAll Region region,
      @ForAll("dayUnits") Unit unit,
      @ForAll @IntRange(min = 1, max = 90) int amount) {
    var end = new Length(unit, amount).end(since, zone, Calendars.of(region, zone.getId()));
    assertThat(end).isAfter(since);
    var day = LocalDate.ofInstant(end.minusMillis(1), zone);
    assertThat(day.plusDays(1).atStartOfDay(zone).toInstant())
        .as("the very first moment of the next day, whatever hour that is")
        .isEqualTo(end);
    assertThat(end.atZone(zone).toLocalTime())
        .as("midnight, or the hour to which the clocks jump at midnight")
        .isBefore(LocalTime.of(2, 0));
  }

  @Property
  void workingDaysAreCountedOneByOne(
      @ForAll("moments") Instant since,
      @ForAll("zones") ZoneId zone,
      @ForAll Region region,
      @ForAll @IntRange(min = 1, max = 30) int amount) {
    var calendar = Calendars.of(region, zone.getId());
    var end = new Length(Unit.WORKING_DAYS, amount).end(since, zone, calendar);
    var first = LocalDate.ofInstant(since, zone).plusDays(1);
    var days = first.datesUntil(LocalDate.ofInstant(end, zone)).filter(calendar::isWorkingDay);
    assertThat(days).hasSize(amount);
  }

  @Property
  void hoursPassAsTheyAre(
      @ForAll("moments") Instant since,
      @ForAll("zones") ZoneId zone,
      @ForAll @IntRange(min = 1, max = 500) int hours) {
    var end = new Length(Unit.HOURS, hours).end(since, zone, Calendars.of(Region.US, zone.getId()));
    assertThat(Duration.between(since, end)).isEqualTo(Duration.ofHours(hours));
  }

  @Property
  void theMonthOfAMomentIsTheOneThatEndsNext(
      @ForAll("moments") Instant since, @ForAll("zones") ZoneId zone) {
    var end =
        new Length(Unit.END_OF_MONTH, 0).end(since, zone, Calendars.of(Region.US, zone.getId()));
    var last = LocalDate.ofInstant(end.minusMillis(1), zone);
    assertThat(last.getMonth()).isEqualTo(LocalDate.ofInstant(since, zone).getMonth());
    assertThat(last.plusDays(1).getDayOfMonth()).isEqualTo(1);
  }

  @Provide
  Arbitrary<Instant> moments() {
    return Arbitraries.longs().between(FIRST, LAST).map(Instant::ofEpochSecond);
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "Europe/London",
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Phoenix",
            "America/Los_Angeles",
            "America/Anchorage",
            "Pacific/Honolulu",
            "America/Santiago",
            "Asia/Beirut",
            "Australia/Lord_Howe")
        .map(ZoneId::of);
  }

  @Provide
  Arbitrary<Unit> dayUnits() {
    return Arbitraries.of(Unit.CALENDAR_DAYS, Unit.WORKING_DAYS, Unit.MONTHS, Unit.END_OF_MONTH);
  }

  private static Instant us(Unit unit, int amount, String since, String zone) {
    return of(Region.US, unit, amount, since, zone);
  }

  private static Instant of(Region region, Unit unit, int amount, String since, String zone) {
    return new Length(unit, amount)
        .end(Instant.parse(since), ZoneId.of(zone), Calendars.of(region, zone));
  }
}
