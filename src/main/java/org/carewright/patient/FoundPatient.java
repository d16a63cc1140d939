package org.carewright.patient;

import java.time.LocalDate;
import org.carewright.platform.PatientId;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;

/** A patient in a list of results: enough to be sure that it is the right one. */
public record FoundPatient(
    PatientId id,
    PersonName name,
    @Nullable String preferredName,
    @Nullable LocalDate birthDate,
    boolean birthEstimated,
    Gender gender,
    boolean deceased,
    @Nullable Identifier identifier,
    @Nullable String address) {

  /** "12 Mar 1957 (69 years)". */
  public String born(LocalDate today) {
    if (birthDate == null) {
      return "Date of birth not known";
    }
    var age = deceased ? "died" : Dates.age(birthDate, today);
    return (birthEstimated ? "about " + birthDate.getYear() : Dates.plain(birthDate))
        + (" (" + age + ")");
  }

  public String path() {
    return "/patients/" + id;
  }
}
