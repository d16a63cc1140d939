package org.carewright.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class FreshDatesTest {

  /** 55 whole weeks after the day the population was made for, and three days. */
  private final FreshDates dates = new FreshDates(LocalDate.of(2027, 12, 17));

  @Test
  void movesDatesAndTimesByWholeWeeks() {
    assertThat(
            dates.moved("{\"birthDate\":\"1957-03-12\",\"issued\":\"2025-10-31T09:30:00-04:00\"}"))
        .isEqualTo("{\"birthDate\":\"1958-04-01\",\"issued\":\"2026-11-20T09:30:00-04:00\"}");
  }

  @Test
  void leavesWhatOnlyLooksLikeADate() {
    var other =
        "{\"value\":\"555-2025-10-31\",\"code\":\"12345-6\",\"display\":\"on 2025-10-31 at home\"}";
    assertThat(dates.moved(other)).isEqualTo(other);
  }

  @Test
  void movesDatesInsideNotes() {
    var note =
        Base64.getEncoder()
            .encodeToString("\n2025-10-31\n\n# Chief complaint\n".getBytes(StandardCharsets.UTF_8));
    var moved = dates.moved("{\"data\":\"" + note + "\"}");
    var text =
        new String(
            Base64.getDecoder().decode(moved.substring(9, moved.length() - 2)),
            StandardCharsets.UTF_8);
    assertThat(text).startsWith("\n2026-11-20\n");
  }

  @Test
  void theLastDayIsNeverInTheFuture() {
    for (int day = 0; day < 14; day++) {
      var today = LocalDate.of(2027, 2, 1).plusDays(day);
      var last = new FreshDates(today).moved("\"2026-11-24\"").substring(1, 11);
      assertThat(LocalDate.parse(last)).isBetween(today.minusDays(6), today);
    }
  }
}
