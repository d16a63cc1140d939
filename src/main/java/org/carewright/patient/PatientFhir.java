package org.carewright.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient.PatientCommunicationComponent;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * A patient as FHIR R4 Patient (hl7.org/fhir/R4/patient.html), both ways. Writing starts from the
 * resource as its source sent it and touches only what differs, so that what we do not model
 * (extensions, further identifiers, narrative) is published back as it came.
 */
final class PatientFhir {

  static final String OURS = "https://carewright.org/fhir/StructureDefinition/";
  private static final String INTERPRETER =
      "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired";
  private static final String PRONOUNS =
      "http://hl7.org/fhir/StructureDefinition/individual-pronouns";
  private static final String MATTERS = OURS + "what-matters-to-me";
  private static final String COMMUNICATION_NOTE = OURS + "communication-note";
  private static final String ADJUSTMENT = OURS + "reasonable-adjustment";
  private static final String ADJUSTMENT_NOTE = OURS + "reasonable-adjustment-note";
  private static final String SIGN = OURS + "sign-language-interpreter";
  private static final String LANGUAGES = "urn:ietf:bcp:47";

  private PatientFhir() {}

  static PatientDetails read(org.hl7.fhir.r4.model.Patient from) {
    var born = from.getBirthDateElement();
    return new PatientDetailsBuilder(FhirNames.main(from.getName()))
        .preferredName(FhirNames.preferred(from.getName()))
        .otherNames(FhirNames.others(from.getName()))
        .born(
            born.hasValue() ? date(born.getValueAsString()) : null,
            born.hasValue() && born.getValueAsString().length() < 10)
        .gender(gender(from.getGender()))
        .pronouns(pronouns(from))
        .deceased(isDeceased(from), deceasedOn(from))
        .identifiers(FhirElements.identifiers(from.getIdentifier()))
        .contactPoints(FhirElements.contactPoints(from.getTelecom()))
        .addresses(FhirElements.addresses(from.getAddress()))
        .language(language(from), interpreter(from))
        .communicationNote(text(from, COMMUNICATION_NOTE))
        .adjustments(adjustments(from), text(from, ADJUSTMENT_NOTE))
        .whatMatters(text(from, MATTERS))
        .build();
  }

  /** Changes {@code base} where it says something else than {@code details}. */
  static org.hl7.fhir.r4.model.Patient write(
      PatientDetails details, org.hl7.fhir.r4.model.Patient base) {
    var said = read(base);
    base.setName(FhirNames.write(details, base.getName()));
    if (!Objects.equals(said.birthDate(), details.birthDate())
        || said.birthEstimated() != details.birthEstimated()) {
      base.setBirthDateElement(born(details));
    }
    if (said.gender() != details.gender()) {
      base.setGender(AdministrativeGender.valueOf(details.gender().name()));
    }
    if (said.deceased() != details.deceased()
        || !Objects.equals(said.deceasedOn(), details.deceasedOn())) {
      writeDeceased(details, base);
    }
    if (!said.identifiers().equals(details.identifiers())) {
      base.setIdentifier(FhirElements.writeIdentifiers(details, base.getIdentifier()));
    }
    if (!said.contactPoints().equals(details.contactPoints())) {
      base.setTelecom(FhirElements.writeContactPoints(details, base.getTelecom()));
    }
    if (!said.addresses().equals(details.addresses())) {
      base.setAddress(FhirElements.writeAddresses(details, base.getAddress()));
    }
    if (!Objects.equals(said.language(), details.language())) {
      writeLanguage(details.language(), base);
    }
    if (said.interpreter() != details.interpreter()) {
      writeInterpreter(details.interpreter(), base);
    }
    if (!Objects.equals(said.pronouns(), details.pronouns())) {
      writePronouns(details.pronouns(), base);
    }
    writeText(base, COMMUNICATION_NOTE, details.communicationNote());
    writeText(base, ADJUSTMENT_NOTE, details.adjustmentsNote());
    writeText(base, MATTERS, details.whatMatters());
    if (!said.adjustments().equals(details.adjustments())) {
      writeAdjustments(details.adjustments(), base);
    }
    return base;
  }

  /** FHIR dates may stop after the year or the month: then their first day. */
  private static LocalDate date(String text) {
    return switch (text.length()) {
      case 4 -> LocalDate.parse(text + "-01-01");
      case 7 -> LocalDate.parse(text + "-01");
      default -> LocalDate.parse(text.substring(0, 10));
    };
  }

  private static @Nullable DateType born(PatientDetails details) {
    var born = details.birthDate();
    if (born == null) {
      return null;
    }
    return new DateType(
        details.birthEstimated() ? String.valueOf(born.getYear()) : born.toString());
  }

  private static Gender gender(@Nullable AdministrativeGender gender) {
    return gender == null || gender == AdministrativeGender.NULL
        ? Gender.UNKNOWN
        : Gender.valueOf(gender.name());
  }

  private static boolean isDeceased(org.hl7.fhir.r4.model.Patient from) {
    return from.hasDeceasedDateTimeType()
        || (from.hasDeceasedBooleanType() && from.getDeceasedBooleanType().booleanValue());
  }

  private static @Nullable LocalDate deceasedOn(org.hl7.fhir.r4.model.Patient from) {
    return from.hasDeceasedDateTimeType()
        ? date(from.getDeceasedDateTimeType().getValueAsString())
        : null;
  }

  private static void writeDeceased(PatientDetails details, org.hl7.fhir.r4.model.Patient to) {
    var on = details.deceasedOn();
    if (on != null) {
      to.setDeceased(new DateTimeType(on.toString()));
    } else {
      to.setDeceased(details.deceased() ? new BooleanType(true) : null);
    }
  }

  private static Optional<PatientCommunicationComponent> communication(
      org.hl7.fhir.r4.model.Patient from) {
    return from.getCommunication().stream()
        .max((a, b) -> Boolean.compare(a.getPreferred(), b.getPreferred()));
  }

  private static @Nullable String language(org.hl7.fhir.r4.model.Patient from) {
    return communication(from)
        .map(spoken -> spoken.getLanguage().getCodingFirstRep().getCode())
        .orElse(null);
  }

  private static void writeLanguage(@Nullable String code, org.hl7.fhir.r4.model.Patient to) {
    to.getCommunication().removeIf(spoken -> Objects.equals(language(to), code(spoken)));
    if (code == null) {
      return;
    }
    to.getCommunication().forEach(other -> other.setPreferredElement(null));
    var concept = new CodeableConcept().setText(Languages.name(code));
    concept.addCoding().setSystem(LANGUAGES).setCode(code).setDisplay(Languages.name(code));
    to.addCommunication().setLanguage(concept).setPreferred(true);
  }

  private static @Nullable String code(PatientCommunicationComponent spoken) {
    return spoken.getLanguage().getCodingFirstRep().getCode();
  }

  private static Interpreter interpreter(org.hl7.fhir.r4.model.Patient from) {
    if (from.hasExtension(SIGN)) {
      return Interpreter.SIGN;
    }
    if (from.getExtensionByUrl(INTERPRETER) instanceof Extension extension
        && extension.getValue() instanceof BooleanType needed) {
      return needed.booleanValue() ? Interpreter.SPOKEN : Interpreter.NOT_NEEDED;
    }
    return Interpreter.NOT_ASKED;
  }

  private static void writeInterpreter(Interpreter needed, org.hl7.fhir.r4.model.Patient to) {
    remove(to, INTERPRETER);
    remove(to, SIGN);
    if (needed != Interpreter.NOT_ASKED) {
      to.addExtension(INTERPRETER, new BooleanType(needed.needed()));
    }
    if (needed == Interpreter.SIGN) {
      to.addExtension(SIGN, new BooleanType(true));
    }
  }

  private static @Nullable String pronouns(org.hl7.fhir.r4.model.Patient from) {
    return from.getExtensionByUrl(PRONOUNS) instanceof Extension extension
            && extension.getExtensionByUrl("value") instanceof Extension value
            && value.getValue() instanceof CodeableConcept concept
        ? concept.getText()
        : null;
  }

  private static void writePronouns(@Nullable String pronouns, org.hl7.fhir.r4.model.Patient to) {
    remove(to, PRONOUNS);
    if (pronouns != null) {
      var extension = to.addExtension().setUrl(PRONOUNS);
      extension.addExtension("value", new CodeableConcept().setText(pronouns));
    }
  }

  private static Set<Adjustment> adjustments(org.hl7.fhir.r4.model.Patient from) {
    return from.getExtensionsByUrl(ADJUSTMENT).stream()
        .map(Extension::getValue)
        .flatMap(value -> value instanceof CodeableConcept c ? Stream.of(c) : Stream.empty())
        .map(concept -> concept.getCodingFirstRep().getCode())
        .flatMap(code -> List.of(Adjustment.values()).stream().filter(a -> a.name().equals(code)))
        .collect(Collectors.toSet());
  }

  private static void writeAdjustments(
      Set<Adjustment> adjustments, org.hl7.fhir.r4.model.Patient to) {
    remove(to, ADJUSTMENT);
    adjustments.stream()
        .sorted()
        .forEach(adjustment -> {
          var concept = new CodeableConcept().setText(adjustment.label());
          concept
              .addCoding()
              .setSystem("https://carewright.org/fhir/CodeSystem/reasonable-adjustment")
              .setCode(adjustment.name())
              .setDisplay(adjustment.label());
          to.addExtension(ADJUSTMENT, concept);
        });
  }

  private static @Nullable String text(DomainResource from, String url) {
    return from.getExtensionByUrl(url) instanceof Extension extension
            && extension.getValue() instanceof StringType text
        ? text.getValue()
        : null;
  }

  private static void writeText(DomainResource to, String url, @Nullable String text) {
    if (!Objects.equals(text(to, url), text)) {
      remove(to, url);
      if (text != null) {
        to.addExtension(url, new StringType(text));
      }
    }
  }

  private static void remove(DomainResource from, String url) {
    from.getExtension().removeIf(extension -> url.equals(extension.getUrl()));
  }
}
