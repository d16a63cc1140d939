package org.carewright.sample;

import java.time.LocalDate;
import java.util.List;
import org.carewright.cover.AbsenceAnswer;
import org.carewright.cover.AbsenceId;
import org.carewright.cover.AbsenceReason;
import org.carewright.cover.Absences;
import org.carewright.cover.Cover;
import org.carewright.cover.NewAbsence;
import org.carewright.platform.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Priya is away now, and Daniel will be from tomorrow on: entered by their lead. */
@Component
@ConditionalOnProperty("carewright.demo")
class SampleAbsences {

  private static final Logger log = LoggerFactory.getLogger(SampleAbsences.class);

  private final Absences absences;
  private final Ids ids;

  SampleAbsences(Absences absences, Ids ids) {
    this.absences = absences;
    this.ids = ids;
  }

  void enter(Cast cast, LocalDate today) {
    enter(
        cast, SampleStaff.PRIYA, AbsenceReason.SICKNESS, today, today.plusDays(1), SampleStaff.TOM);
    enter(
        cast,
        SampleStaff.DANIEL,
        AbsenceReason.LEAVE,
        today.plusDays(1),
        today.plusDays(4),
        SampleStaff.AMIRA);
  }

  private void enter(
      Cast cast,
      SampleStaff who,
      AbsenceReason reason,
      LocalDate first,
      LocalDate last,
      SampleStaff cover) {
    var wanted =
        new NewAbsence(
            new AbsenceId(ids.next()),
            cast.staff(who),
            reason,
            first,
            last,
            new Cover(List.of(cast.staff(cover)), null));
    if (absences.enter(cast.viewer(SampleStaff.GRACE), wanted)
        instanceof AbsenceAnswer.Refused(var field, var why)) {
      log.warn("The sample could not enter an absence ({}): {}", field, why);
    }
  }
}
