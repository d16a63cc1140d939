package org.carewright.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.carewright.access.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checked against the lists that gov.uk, gov.scot, nidirect and opm.gov publish. */
class WorkingCalendarTest {

  private static final PublicHolidays HOLIDAYS = new PublicHolidays();

  @ParameterizedTest
  @CsvSource({
    "ENGLAND, 2026, 2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25"
        + " 2026-12-28",
    "WALES, 2027, 2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27"
        + " 2027-12-28",
    "SCOTLAND, 2025, 2025-01-01 2025-01-02 2025-04-18 2025-05-05 2025-05-26 2025-08-04 2025-12-01"
        + " 2025-12-25 2025-12-26",
    "NORTHERN_IRELAND, 2026, 2026-01-01 2026-03-17 2026-04-03 2026-04-06 2026-05-04 2026-05-25"
        + " 2026-07-13 2026-08-31 2026-12-25 2026-12-28",
    "US, 2026, 2026-01-01 2026-01-19 2026-02-16 2026-05-25 2026-06-19 2026-07-03 2026-09-07"
        + " 2026-10-12 2026-11-11 2026-11-26 2026-12-25",
    "US, 2027, 2027-01-01 2027-01-18 2027-02-15 2027-05-31 2027-06-18 2027-07-05 2027-09-06"
        + " 2027-10-11 2027-11-11 2027-11-25 2027-12-24 2027-12-31",
  })
  void knowsThePublicHolidaysOfEachRegion(Region region, int year, String days) {
    assertThat(HOLIDAYS.of(region, year).keySet())
        .containsExactlyInAnyOrderElementsOf(
            java.util.Arrays.stream(days.split(" ")).map(LocalDate::parse).toList());
  }

  @Test
  void countsWorkingDaysAcrossEaster() {
    var england = calendar(Region.ENGLAND, "Europe/London");
    assertThat(england.after(LocalDate.parse("2026-04-02"), 2)).isEqualTo("2026-04-08");
    assertThat(england.onOrAfter(LocalDate.parse("2026-04-03"))).isEqualTo("2026-04-07");
    assertThat(calendar(Region.SCOTLAND, "Europe/London").after(LocalDate.parse("2026-04-02"), 2))
        .isEqualTo("2026-04-07");
  }

  @Test
  void waitsForTheNextOpeningOnTheWallClockAlsoWhenTheClocksChange() {
    var england = calendar(Region.ENGLAND, "Europe/London");
    assertThat(england.openFrom(Instant.parse("2026-03-27T18:00:00Z")))
        .as("the Monday after summer time began: nine o'clock is eight in UTC")
        .isEqualTo("2026-03-30T08:00:00Z");
    assertThat(england.isOpen(Instant.parse("2026-03-30T15:59:59Z"))).isTrue();
    assertThat(england.isOpen(Instant.parse("2026-03-30T16:00:00Z"))).isFalse();
  }

  @Test
  void anOrganisationsOwnDaysComeBeforeTheHolidays() {
    var closed = LocalDate.parse("2026-11-24");
    var open = LocalDate.parse("2026-12-25");
    var england =
        new WorkingCalendar(
            Region.ENGLAND,
            ZoneId.of("Europe/London"),
            OpeningHours.usual(),
            Map.of(
                closed,
                new SpecialDay(closed, "Training day", false),
                open,
                new SpecialDay(open, "Christmas clinic", true)),
            HOLIDAYS);
    assertThat(england.isWorkingDay(closed)).isFalse();
    assertThat(england.whyClosed(closed)).contains("Training day");
    assertThat(england.isWorkingDay(open)).isTrue();
  }

  private static WorkingCalendar calendar(Region region, String zone) {
    return new WorkingCalendar(region, ZoneId.of(zone), OpeningHours.usual(), Map.of(), HOLIDAYS);
  }
}
