package org.carewright.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TurnableClockTest {

  private final Instant now = Instant.parse("2026-11-24T12:00:00Z");
  private final TurnableClock clock = new TurnableClock(Clock.fixed(now, ZoneOffset.UTC));

  @Test
  void standsWhereItIsTurnedToAndRunsOnWhenReleased() {
    clock.turnTo(Instant.parse("2026-10-01T13:00:00Z"));
    clock.pass(Duration.ofMinutes(7));
    assertThat(clock.instant()).isEqualTo("2026-10-01T13:07:00Z");

    clock.release();
    assertThat(clock.instant()).isEqualTo(now);
  }

  @Test
  void aZonedViewTurnsWithIt() {
    var boston = clock.withZone(ZoneId.of("America/New_York"));
    clock.turnTo(Instant.parse("2026-10-02T01:00:00Z"));
    assertThat(LocalDate.now(boston)).isEqualTo("2026-10-01");
  }
}
