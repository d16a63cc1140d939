package org.carewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, Mon 23 Nov 2026 (today)",
    "2026-11-24, Tue 24 Nov 2026 (tomorrow)",
    "2026-11-22, Sun 22 Nov 2026 (yesterday)",
    "2026-11-28, Sat 28 Nov 2026 (in 5 days)",
    "2026-11-20, Fri 20 Nov 2026 (3 days ago)",
    "2026-09-05, Sat 5 Sep 2026 (2 months ago)",
    "2022-11-23, Wed 23 Nov 2022 (4 years ago)",
  })
  void aDaySaysHowFarItIs(LocalDate day, String expected) {
    assertThat(Dates.dayFrom(day, TODAY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1957-03-12, 69 years",
    "1957-11-24, 68 years",
    "2025-09-01, 14 months",
    "2026-10-19, 5 weeks",
    "2026-11-22, 1 day",
  })
  void anAgeIsSaidAsCliniciansSayIt(LocalDate birth, String expected) {
    assertThat(Dates.age(birth, TODAY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T14:05:00Z, just now",
    "2026-11-23T13:50:00Z, 15 minutes ago",
    "2026-11-23T11:00:00Z, 3 hours ago",
    "2026-11-22T23:00:00Z, yesterday",
  })
  void aMomentSaysHowLongAgoItWas(Instant then, String expected) {
    var now = Instant.parse("2026-11-23T14:05:30Z");
    assertThat(Dates.ago(then, now, ZoneId.of("Europe/London"))).isEqualTo(expected);
  }

  @Test
  void aTimeIsToldInTheReadersZone() {
    assertThat(Dates.time(Instant.parse("2026-07-01T13:05:00Z"), ZoneId.of("Europe/London")))
        .isEqualTo("Wed 1 Jul 2026, 14:05");
  }
}
