package org.carewright.patient.search;

import java.time.LocalDate;
import java.util.List;
import org.carewright.patient.FoundPatient;
import org.carewright.patient.Gender;
import org.carewright.patient.Identifier;
import org.jspecify.annotations.Nullable;

/** One line of a list of patients, in words. */
record FoundLine(
    String path,
    String name,
    @Nullable String preferredName,
    String born,
    @Nullable String gender,
    @Nullable String numberLabel,
    @Nullable String number,
    @Nullable String address,
    boolean deceased) {

  static List<FoundLine> of(List<FoundPatient> found, LocalDate today) {
    return found.stream().map(patient -> of(patient, today)).toList();
  }

  private static FoundLine of(FoundPatient patient, LocalDate today) {
    var identifier = patient.identifier();
    return new FoundLine(
        patient.path(),
        patient.name().formal(),
        patient.preferredName(),
        patient.born(today),
        patient.gender() == Gender.UNKNOWN ? null : patient.gender().label(),
        identifier == null ? null : identifier.kind().label(),
        identifier == null ? null : shortened(identifier),
        patient.address(),
        patient.deceased());
  }

  /** Some systems number patients by UUIDs, which nobody reads: their beginning is enough here. */
  private static String shortened(Identifier identifier) {
    var shown = identifier.shown();
    return shown.length() > 20 ? shown.substring(0, 8) + "…" : shown;
  }
}
