package org.carewright.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a {@link PatientDetails} from another or from a name, a part at a time. */
public final class PatientDetailsBuilder {

  private PersonName name;
  private @Nullable String preferredName;
  private List<OtherName> otherNames = List.of();
  private @Nullable LocalDate birthDate;
  private boolean birthEstimated;
  private Gender gender = Gender.UNKNOWN;
  private @Nullable String pronouns;
  private boolean deceased;
  private @Nullable LocalDate deceasedOn;
  private List<Identifier> identifiers = List.of();
  private List<ContactPoint> contactPoints = List.of();
  private List<Address> addresses = List.of();
  private List<Carer> carers = List.of();
  private @Nullable String language;
  private Interpreter interpreter = Interpreter.NOT_ASKED;
  private @Nullable String communicationNote;
  private Set<Adjustment> adjustments = Set.of();
  private @Nullable String adjustmentsNote;
  private @Nullable String whatMatters;

  public PatientDetailsBuilder(PersonName name) {
    this.name = name;
  }

  public PatientDetailsBuilder(PatientDetails from) {
    name = from.name();
    preferredName = from.preferredName();
    otherNames = from.otherNames();
    birthDate = from.birthDate();
    birthEstimated = from.birthEstimated();
    gender = from.gender();
    pronouns = from.pronouns();
    deceased = from.deceased();
    deceasedOn = from.deceasedOn();
    identifiers = from.identifiers();
    contactPoints = from.contactPoints();
    addresses = from.addresses();
    carers = from.carers();
    language = from.language();
    interpreter = from.interpreter();
    communicationNote = from.communicationNote();
    adjustments = from.adjustments();
    adjustmentsNote = from.adjustmentsNote();
    whatMatters = from.whatMatters();
  }

  public PatientDetailsBuilder name(PersonName is) {
    name = is;
    return this;
  }

  public PatientDetailsBuilder preferredName(@Nullable String is) {
    preferredName = is;
    return this;
  }

  public PatientDetailsBuilder otherNames(List<OtherName> are) {
    otherNames = are;
    return this;
  }

  public PatientDetailsBuilder born(@Nullable LocalDate on, boolean estimated) {
    birthDate = on;
    birthEstimated = estimated;
    return this;
  }

  public PatientDetailsBuilder gender(Gender is) {
    gender = is;
    return this;
  }

  public PatientDetailsBuilder pronouns(@Nullable String are) {
    pronouns = are;
    return this;
  }

  public PatientDetailsBuilder deceased(boolean is, @Nullable LocalDate on) {
    deceased = is;
    deceasedOn = on;
    return this;
  }

  public PatientDetailsBuilder identifiers(List<Identifier> are) {
    identifiers = are;
    return this;
  }

  public PatientDetailsBuilder contactPoints(List<ContactPoint> are) {
    contactPoints = are;
    return this;
  }

  public PatientDetailsBuilder addresses(List<Address> are) {
    addresses = are;
    return this;
  }

  public PatientDetailsBuilder carers(List<Carer> are) {
    carers = are;
    return this;
  }

  public PatientDetailsBuilder language(@Nullable String is, Interpreter needed) {
    language = is;
    interpreter = needed;
    return this;
  }

  public PatientDetailsBuilder communicationNote(@Nullable String is) {
    communicationNote = is;
    return this;
  }

  public PatientDetailsBuilder adjustments(Set<Adjustment> are, @Nullable String note) {
    adjustments = are;
    adjustmentsNote = note;
    return this;
  }

  public PatientDetailsBuilder whatMatters(@Nullable String is) {
    whatMatters = is;
    return this;
  }

  public PatientDetails build() {
    return new PatientDetails(
        name,
        preferredName,
        otherNames,
        birthDate,
        birthEstimated,
        gender,
        pronouns,
        deceased,
        deceasedOn,
        identifiers,
        contactPoints,
        addresses,
        carers,
        language,
        interpreter,
        communicationNote,
        adjustments,
        adjustmentsNote,
        whatMatters);
  }
}
