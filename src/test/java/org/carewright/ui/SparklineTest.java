package org.carewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.carewright.ui.Sparkline.Point;
import org.junit.jupiter.api.Test;

class SparklineTest {

  @Test
  void theLineRunsFromOldestToNewestWithHighValuesAtTheTop() {
    var drawing = Sparkline.of(List.of(new Point(0, 1), new Point(10, 3)), null, null, 108, 28);

    assertThat(drawing.line()).isEqualTo("M4 24L104 4");
    assertThat(drawing.x()).isEqualTo(104);
    assertThat(drawing.y()).isEqualTo(4);
    assertThat(drawing.band()).isNull();
  }

  @Test
  void pointsStandWhereTheirTimePutsThem() {
    var points = List.of(new Point(0, 1), new Point(1, 3), new Point(10, 1));

    assertThat(Sparkline.of(points, null, null, 108, 28).line()).isEqualTo("M4 24L14 4L104 24");
  }

  @Test
  void theUsualRangeLiesBehindTheLine() {
    var points = List.of(new Point(0, 0), new Point(1, 10));

    var band = Sparkline.of(points, 2.0, 8.0, 108, 28).band();

    assertThat(band).isEqualTo(new Sparkline.Band(8, 12));
  }

  @Test
  void aRangeWithoutUpperLimitReachesTheTop() {
    var points = List.of(new Point(0, 0), new Point(1, 10));

    assertThat(Sparkline.of(points, 5.0, null, 108, 28).band())
        .isEqualTo(new Sparkline.Band(0, 14));
  }

  @Test
  void aLimitFarAwayDoesNotFlattenTheLine() {
    var points = List.of(new Point(0, 1), new Point(1, 2));

    var drawing = Sparkline.of(points, null, 100.0, 108, 28);

    assertThat(drawing.line()).isEqualTo("M4 24L104 4");
    assertThat(drawing.band()).isEqualTo(new Sparkline.Band(0, 28));
  }

  @Test
  void aRangeOutOfSightDrawsNoBand() {
    var points = List.of(new Point(0, 100), new Point(1, 101));

    assertThat(Sparkline.of(points, 1.0, 5.0, 108, 28).band()).isNull();
  }

  @Test
  void equalValuesAreALevelLine() {
    var points = List.of(new Point(0, 5), new Point(1, 5));

    assertThat(Sparkline.of(points, null, null, 108, 28).line()).isEqualTo("M4 14L104 14");
  }

  @Test
  void onePointIsADotInTheMiddle() {
    var drawing = Sparkline.of(List.of(new Point(7, 5)), null, null, 108, 28);

    assertThat(drawing.x()).isEqualTo(54);
    assertThat(drawing.y()).isEqualTo(14);
  }

  @Test
  void noPointsDrawNothing() {
    assertThat(Sparkline.of(List.of(), 1.0, 2.0, 108, 28).line()).isEmpty();
  }

  @Test
  void thousandsOfPointsAreThinnedWithoutLosingAPeak() {
    var points =
        IntStream.range(0, 20_000).mapToObj(i -> new Point(i, i == 7_777 ? 50 : i % 2)).toList();

    var drawing = Sparkline.of(points, null, null, 100, 28);

    assertThat(drawing.line().chars().filter(c -> c == 'L').count()).isLessThan(210);
    assertThat(drawing.line()).contains(" 4L");
    assertThat(drawing.x()).isEqualTo(96);
  }
}
