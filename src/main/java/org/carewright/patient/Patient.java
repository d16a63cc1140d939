package org.carewright.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.carewright.platform.PatientId;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;

/**
 * A patient as the viewer may see them.
 *
 * @param version counts the changes; a form sends it back so that a stale edit is noticed
 */
public record Patient(
    PatientId id,
    int version,
    PatientDetails details,
    @Nullable String receivedFrom,
    Instant updatedAt) {

  public PersonName name() {
    return details.name();
  }

  /** What to call them: the preferred name, else the first given name, else the family name. */
  public String calledName() {
    return name().called(details.preferredName());
  }

  /** "69 years", at death for the deceased; empty when the date of birth is not known. */
  public Optional<String> age(LocalDate today) {
    var born = details.birthDate();
    if (born == null || (details.deceased() && details.deceasedOn() == null)) {
      return Optional.empty();
    }
    var died = details.deceasedOn();
    return Optional.of(Dates.age(born, died == null ? today : died));
  }

  public Optional<Identifier> identifier(Identifier.Kind kind) {
    return details.identifiers().stream().filter(i -> i.kind() == kind).findFirst();
  }
}
