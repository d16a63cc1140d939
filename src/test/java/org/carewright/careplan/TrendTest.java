package org.carewright.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrendTest {

  @Test
  void oneMeasurementIsNoTrend() {
    assertThat(Trend.of(goal("7.5", "9"))).isNull();
  }

  @Test
  void wordsAsTargetCannotBeDrawn() {
    assertThat(Trend.of(goal("yes", "9", "8"))).isNull();
  }

  @Test
  void measurementsRunFromLeftToRightTowardsTheTarget() {
    var trend = Objects.requireNonNull(Trend.of(goal("7", "8", "9")));

    assertThat(trend.points()).isEqualTo("2.0,3.0 118.0,16.0");
    assertThat(trend.targetY()).isEqualTo("29.0");
    assertThat(trend.words()).isEqualTo("Measured: 9, then 8; target 7 %");
  }

  /** The newest value first, as a goal keeps them. */
  private static Goal goal(String target, String... values) {
    var progress =
        Stream.of(values)
            .map(v ->
                new Progress(
                    Progress.Status.IMPROVING, new BigDecimal(v), null, "Sam", Instant.EPOCH))
            .toList();
    return new Goal(
        UUID.randomUUID(),
        null,
        "Steady",
        "HbA1c",
        target,
        "%",
        LocalDate.EPOCH,
        List.copyOf(progress),
        new PlanItem.Edited(1, "Sam", Instant.EPOCH));
  }
}
