package org.carewright.record.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenMomentTest {

  @Property
  void whateverJavaWritesIsReadAsJavaReadsIt(
      @ForAll @LongRange(min = -60_000_000_000L, max = 250_000_000_000L) long second,
      @ForAll @IntRange(max = 999_999_999) int nanos,
      @ForAll @IntRange(min = -18 * 60, max = 18 * 60) int offset) {
    var moment =
        Instant.ofEpochSecond(second, nanos).atOffset(ZoneOffset.ofTotalSeconds(offset * 60));
    assertThat(WrittenMoment.parse(moment.toString())).isEqualTo(moment.toInstant());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-05-01T10:30:00Z",
        "2026-05-01T10:30:00.5+01:00",
        "2026-05-01T10:30:00.123456789-11:30",
        "2024-02-29T23:59:59.000Z",
        "2026-05-01T10:30Z",
        "2026-05-01T10:30:00+18:00"
      })
  void itReadsWhatJavaReads(String text) {
    assertThat(WrittenMoment.parse(text)).isEqualTo(OffsetDateTime.parse(text).toInstant());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-29T10:30:00Z",
        "2026-13-01T10:30:00Z",
        "2026-05-01T24:30:00Z",
        "2026-05-01T10:30:60Z",
        "2026-05-01T10:30:00",
        "2026-05-01T10:30:00+19:00",
        "2026-05-01 10:30:00Z",
        "20x6-05-01T10:30:00Z",
        "2026-05-01T10:30:00+1:000",
        "yesterday at noon, or so"
      })
  void whatIsNoMomentIsNone(String text) {
    assertThatThrownBy(() -> WrittenMoment.parse(text)).isInstanceOf(DateTimeException.class);
  }
}
