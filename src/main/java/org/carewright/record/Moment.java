package org.carewright.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.carewright.ui.Dates;

/** When something happened, as exactly as the source says: FHIR allows a year or a month alone. */
public record Moment(Instant at, Precision precision) {

  /** How much of the date is known. */
  public enum Precision {
    YEAR,
    MONTH,
    DAY,
    TIME
  }

  /** The day where the reader is; a date without a time is the same day everywhere. */
  public LocalDate day(ZoneId zone) {
    return at.atZone(precision == Precision.TIME ? zone : ZoneOffset.UTC).toLocalDate();
  }

  /** "12 Mar 2019", "Mar 2019" or "2019": no more than the source knew. */
  public String shown(ZoneId zone) {
    var day = Dates.plain(day(zone));
    return switch (precision) {
      case YEAR -> day.substring(day.length() - 4);
      case MONTH -> day.substring(day.indexOf(' ') + 1);
      case DAY, TIME -> day;
    };
  }
}
