package org.carewright.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.carewright.access.Region;
import org.carewright.calendar.Calendars;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every rule that comes along, on real days. */
@CarewrightTest
class ShippedClocksTest {

  @Autowired ClockRules rules;
  @Autowired People people;

  @ParameterizedTest
  @CsvSource({
    "tcm-contact, US, America/New_York, 2026-12-23T18:00Z, 2026-12-29T05:00Z",
    "tcm-visit-high, US, America/New_York, 2026-10-30T18:00Z, 2026-11-07T05:00Z",
    "tcm-visit-moderate, US, America/New_York, 2026-11-24T18:00Z, 2026-12-09T05:00Z",
    "reconciliation, US, America/Chicago, 2026-11-24T18:00Z, 2026-12-25T06:00Z",
    "mental-health-72h, ENGLAND, Europe/London, 2026-10-23T22:30Z, 2026-10-26T22:30Z",
    "discharge-medicines, ENGLAND, Europe/London, 2026-03-27T10:00Z, 2026-03-30T10:00Z",
    "care-home-plan, ENGLAND, Europe/London, 2026-12-17T10:00Z, 2026-12-31T00:00Z",
    "contact-60-days, US, America/New_York, 2026-01-15T18:00Z, 2026-03-17T04:00Z",
    "reassess-yearly, US, America/New_York, 2026-11-24T18:00Z, 2027-11-25T05:00Z",
    "ccm, US, America/New_York, 2026-03-01T05:00Z, 2026-04-01T04:00Z",
    "ccm-complex, US, America/Phoenix, 2026-03-01T07:00Z, 2026-04-01T07:00Z",
    "pcm, US, America/Los_Angeles, 2026-11-01T07:00Z, 2026-12-01T08:00Z",
    "chi, US, Pacific/Honolulu, 2026-02-10T07:00Z, 2026-03-01T10:00Z",
    "pin, US, America/New_York, 2028-02-10T07:00Z, 2028-03-01T05:00Z",
    "referral-acknowledged, SCOTLAND, Europe/London, 2025-12-30T10:00Z, 2026-01-09T00:00Z",
    "prior-authorisation-expedited, US, America/New_York, 2026-11-25T22:15Z, 2026-11-28T22:15Z",
    "prior-authorisation, US, America/New_York, 2026-11-24T18:00Z, 2026-12-02T05:00Z",
    "appeal, US, America/New_York, 2026-09-01T18:00Z, 2026-11-06T05:00Z",
  })
  void endsOnTheDayThatTheGuidelineMeans(
      String code, Region region, ZoneId zone, String since, String due) {
    var rule = shipped(code);
    var calendar = Calendars.of(region, zone.getId());
    assertThat(rule.regions()).contains(region);
    assertThat(rule.length().end(Instant.parse(seconds(since)), zone, calendar))
        .isEqualTo(Instant.parse(seconds(due)));
  }

  @Test
  void eachRuleSaysWhereItComesFromAndWhatFollows() {
    var all = rules.list(people.organisation());
    assertThat(all).hasSize(18);
    assertThat(all)
        .allSatisfy(one -> {
          assertThat(one.rule().shipped()).isTrue();
          assertThat(one.rule().source()).isNotBlank();
          assertThat(one.rule().link()).as(one.rule().code()).startsWith("https://");
          assertThat(one.rule().atEnd()).endsWith(".");
        });
    assertThat(all.stream().filter(one -> !one.on()).map(one -> one.rule().code()))
        .as("nobody counts a month twice unless they choose to")
        .containsExactlyInAnyOrder("pcm", "pin");
  }

  @Test
  void thePatientsCalendarCountsWhereMinutesAreBilled() {
    for (var code : new String[] {"ccm", "ccm-complex", "pcm", "chi", "pin"}) {
      assertThat(shipped(code).whose()).as(code).isEqualTo(Whose.PATIENT);
      assertThat(shipped(code).success()).as(code).isEqualTo(Success.MINUTES);
    }
  }

  private ClockRule shipped(String code) {
    return rules.find(people.organisation(), code).orElseThrow().rule();
  }

  private static String seconds(String moment) {
    return moment.replace("Z", ":00Z");
  }
}
