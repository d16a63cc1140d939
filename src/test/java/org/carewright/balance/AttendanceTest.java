package org.carewright.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.carewright.access.OrganisationId;
import org.carewright.access.StaffId;
import org.carewright.cover.Absence;
import org.carewright.cover.AbsenceId;
import org.carewright.cover.AbsenceReason;
import org.carewright.cover.Cover;
import org.junit.jupiter.api.Test;

/** How time away lessens what someone can carry. */
class AttendanceTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final StaffId AMIRA = new StaffId(UUID.randomUUID());
  private static final StaffId BEN = new StaffId(UUID.randomUUID());
  private static final Points FULL = new Points(4_000);

  @Test
  void whoIsThereCarriesAllOfIt() {
    var attendance = attendance(Capacity.WEEKDAYS, away(BEN, 0, 30));
    assertThat(attendance.isLess()).isFalse();
    assertThat(attendance.of(FULL)).isEqualTo(FULL);
  }

  @Test
  void aFortnightIsASixthAndOnlyOwnWorkingDaysCount() {
    assertThat(attendance(Capacity.WEEKDAYS, away(AMIRA, 0, 13)).of(FULL).tenths())
        .isEqualTo(3_333);
    assertThat(attendance(List.of(1, 2), away(AMIRA, 2, 6)).isLess())
        .as("Wednesday to Sunday, of one who works Mondays and Tuesdays")
        .isFalse();
  }

  @Test
  void aLongAbsenceIsAllOfIt() {
    var attendance = attendance(Capacity.WEEKDAYS, away(AMIRA, -30, 200));
    assertThat(attendance.of(FULL)).isEqualTo(Points.NONE);
    assertThat(attendance.words()).startsWith("Away on 60 of 60 working days");
  }

  @Test
  void aDayInTwoAbsencesCountsOnceAndWhatIsFarOffNot() {
    var attendance =
        attendance(Capacity.WEEKDAYS, away(AMIRA, 0, 4), away(AMIRA, 4, 4), away(AMIRA, 84, 100));
    assertThat(attendance.away()).isEqualTo(5);
    assertThat(attendance.absences()).hasSize(2);
  }

  private static Attendance attendance(List<Integer> workingDays, Absence... absences) {
    var capacity =
        new Capacity(AMIRA, 0, new BigDecimal("37.5"), workingDays, true, null, List.of());
    return Attendance.of(capacity, Arrays.asList(absences), MONDAY);
  }

  private static Absence away(StaffId who, int first, int last) {
    return new Absence(
        new AbsenceId(UUID.randomUUID()),
        new OrganisationId(new UUID(0, 1)),
        who,
        "Amira Khan",
        AbsenceReason.LEAVE,
        MONDAY.plusDays(first),
        MONDAY.plusDays(last),
        new Cover(List.of(new StaffId(new UUID(0, 2))), null),
        "Tom Hughes",
        who,
        null,
        null,
        null,
        1);
  }
}
