package org.carewright.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of who a patient is: what the details form edits and FHIR's Patient says.
 *
 * @param birthEstimated only the year or the month is known, and {@code birthDate} is its first day
 * @param language BCP 47 code, or null when not asked
 */
public record PatientDetails(
    PersonName name,
    @Nullable String preferredName,
    List<OtherName> otherNames,
    @Nullable LocalDate birthDate,
    boolean birthEstimated,
    Gender gender,
    @Nullable String pronouns,
    boolean deceased,
    @Nullable LocalDate deceasedOn,
    List<Identifier> identifiers,
    List<ContactPoint> contactPoints,
    List<Address> addresses,
    List<Carer> carers,
    @Nullable String language,
    Interpreter interpreter,
    @Nullable String communicationNote,
    Set<Adjustment> adjustments,
    @Nullable String adjustmentsNote,
    @Nullable String whatMatters) {

  public PatientDetails {
    otherNames = List.copyOf(otherNames);
    identifiers = List.copyOf(identifiers);
    contactPoints = List.copyOf(contactPoints);
    addresses = List.copyOf(addresses);
    carers = List.copyOf(carers);
    adjustments = Set.copyOf(adjustments);
  }
}
