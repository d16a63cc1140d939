package org.carewright.caseload.today;

import java.time.LocalDate;
import java.util.Locale;
import org.carewright.platform.PatientId;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;

/** Whom a row of the list is about. */
record Person(
    PatientId id,
    String given,
    String family,
    @Nullable String preferred,
    @Nullable LocalDate born) {

  String name() {
    var upper = family.toUpperCase(Locale.ROOT);
    return upper.isEmpty() ? given : given.isEmpty() ? upper : upper + ", " + given;
  }

  /** "69 years"; empty when the date of birth is not known. */
  String age(LocalDate today) {
    return born == null ? "" : Dates.age(born, today);
  }
}
