package org.carewright.home.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.carewright.record.Moment;
import org.carewright.record.ResultGroup;
import org.carewright.record.ResultPoint;
import org.carewright.record.ResultPoint.Flag;
import org.carewright.record.ResultSeries;
import org.junit.jupiter.api.Test;

class TrendsThatMatterTest {

  private static final Instant NOW = Instant.parse("2026-11-01T09:00:00Z");

  @Test
  void whatIsFollowedComesInTheOrderOfInterest() {
    assertThat(chosen(test("4548-4", NOW, Flag.NORMAL), test("85354-9", NOW, Flag.NORMAL)))
        .containsExactly("85354-9", "4548-4");
  }

  @Test
  void whatLiesOutsideItsRangeMovesUp() {
    assertThat(chosen(test("85354-9", NOW, Flag.NORMAL), test("33914-3", NOW, Flag.LOW)))
        .containsExactly("33914-3", "85354-9");
  }

  @Test
  void aTestNobodyFollowsIsDrawnOnlyOutsideItsRange() {
    assertThat(chosen(test("1751-7", NOW, Flag.NORMAL), test("1975-2", NOW, Flag.HIGH)))
        .containsExactly("1975-2");
  }

  @Test
  void whatWasLastMeasuredYearsBeforeTheRestIsLeftOut() {
    var longAgo = Instant.parse("2021-11-01T09:00:00Z");

    assertThat(chosen(test("85354-9", NOW, Flag.NORMAL), test("4548-4", longAgo, Flag.HIGH)))
        .containsExactly("85354-9");
  }

  @Test
  void ofTestsThatTellTheSameOneIsDrawn() {
    assertThat(chosen(test("55758-7", NOW, Flag.NORMAL), test("44261-6", NOW, Flag.NORMAL)))
        .hasSize(1);
  }

  @Test
  void aSingleResultIsNoTrend() {
    var once =
        new ResultGroup(
            "4548-4", "HbA1c", "laboratory", List.of(series(List.of(point(NOW, Flag.HIGH)))));

    assertThat(TrendsThatMatter.of(List.of(once), 6)).isEmpty();
  }

  private static List<String> chosen(ResultGroup... groups) {
    return TrendsThatMatter.of(List.of(groups), 6).stream().map(ResultGroup::code).toList();
  }

  private static ResultGroup test(String code, Instant newest, Flag flag) {
    var before = point(newest.minusSeconds(86_400), Flag.NORMAL);
    return new ResultGroup(
        code, "Test " + code, "laboratory", List.of(series(List.of(point(newest, flag), before))));
  }

  private static ResultSeries series(List<ResultPoint> points) {
    return new ResultSeries("Test", "%", null, points);
  }

  private static ResultPoint point(Instant at, Flag flag) {
    return new ResultPoint(
        "id" + at, new Moment(at, Moment.Precision.TIME), BigDecimal.TEN, "10%", flag);
  }
}
