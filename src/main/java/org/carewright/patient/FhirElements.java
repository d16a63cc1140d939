package org.carewright.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Address.AddressUse;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** Identifiers, contact points and addresses of a patient as their FHIR data types. */
final class FhirElements {

  private static final String LEAVE_MESSAGE = PatientFhir.OURS + "may-leave-message";
  private static final String TYPES = "http://terminology.hl7.org/CodeSystem/v2-0203";

  private FhirElements() {}

  static List<Identifier> identifiers(List<org.hl7.fhir.r4.model.Identifier> said) {
    return said.stream().map(FhirElements::read).flatMap(Stream::ofNullable).toList();
  }

  static List<org.hl7.fhir.r4.model.Identifier> writeIdentifiers(
      PatientDetails details, List<org.hl7.fhir.r4.model.Identifier> said) {
    return merge(said, FhirElements::read, details.identifiers(), FhirElements::write);
  }

  static List<ContactPoint> contactPoints(List<org.hl7.fhir.r4.model.ContactPoint> said) {
    return said.stream().map(FhirElements::read).flatMap(Stream::ofNullable).toList();
  }

  static List<org.hl7.fhir.r4.model.ContactPoint> writeContactPoints(
      PatientDetails details, List<org.hl7.fhir.r4.model.ContactPoint> said) {
    return merge(said, FhirElements::read, details.contactPoints(), FhirElements::write);
  }

  static List<Address> addresses(List<org.hl7.fhir.r4.model.Address> said) {
    return said.stream().map(FhirElements::read).toList();
  }

  static List<org.hl7.fhir.r4.model.Address> writeAddresses(
      PatientDetails details, List<org.hl7.fhir.r4.model.Address> said) {
    return merge(said, FhirElements::read, details.addresses(), FhirElements::write);
  }

  /**
   * The elements that say what is wanted: those already there where they do, new ones where not,
   * and those we cannot read as they are.
   */
  private static <F, D> List<F> merge(
      List<F> said, Function<F, @Nullable D> read, List<D> wanted, Function<D, F> write) {
    var left = new ArrayList<>(said);
    var merged = new ArrayList<F>();
    for (var want : wanted) {
      var kept = left.stream().filter(element -> want.equals(read.apply(element))).findFirst();
      kept.ifPresent(left::remove);
      merged.add(kept.orElseGet(() -> write.apply(want)));
    }
    left.stream().filter(element -> read.apply(element) == null).forEach(merged::add);
    return merged;
  }

  private static @Nullable Identifier read(org.hl7.fhir.r4.model.Identifier from) {
    if (!from.hasValue()) {
      return null;
    }
    var system = from.hasSystem() ? from.getSystem() : "";
    var kind = kind(system, from.getType().getCodingFirstRep().getCode());
    var value =
        kind == Identifier.Kind.NHS_NUMBER ? from.getValue().replace(" ", "") : from.getValue();
    return new Identifier(kind, system, value);
  }

  private static Identifier.Kind kind(String system, @Nullable String type) {
    for (var kind : Identifier.Kind.values()) {
      if (system.equals(kind.system())) {
        return kind;
      }
    }
    return switch (type == null ? "" : type) {
      case "MR" -> Identifier.Kind.MRN;
      case "MB" -> Identifier.Kind.MEMBER_ID;
      case "MC" -> Identifier.Kind.MEDICARE;
      case "SS" -> Identifier.Kind.SSN;
      case "PPN" -> Identifier.Kind.PASSPORT;
      case "DL" -> Identifier.Kind.DRIVING_LICENCE;
      default -> Identifier.Kind.OTHER;
    };
  }

  private static org.hl7.fhir.r4.model.Identifier write(Identifier from) {
    var to = new org.hl7.fhir.r4.model.Identifier();
    to.setSystem(from.system().isEmpty() ? null : from.system()).setValue(from.value());
    var type =
        switch (from.kind()) {
          case MRN -> "MR";
          case MEMBER_ID -> "MB";
          case MEDICARE -> "MC";
          case SSN -> "SS";
          case PASSPORT -> "PPN";
          case DRIVING_LICENCE -> "DL";
          case NHS_NUMBER, CHI_NUMBER, HSC_NUMBER, OTHER -> null;
        };
    if (type != null) {
      to.getType().setText(from.kind().label()).addCoding().setSystem(TYPES).setCode(type);
    }
    return to;
  }

  private static @Nullable ContactPoint read(org.hl7.fhir.r4.model.ContactPoint from) {
    var kind = kind(from);
    if (kind == null || !from.hasValue() || from.getUse() == ContactPointUse.OLD) {
      return null;
    }
    return new ContactPoint(kind, from.getValue(), message(from), from.getRank() == 1);
  }

  private static ContactPoint.@Nullable Kind kind(org.hl7.fhir.r4.model.ContactPoint from) {
    if (from.getSystem() == ContactPointSystem.EMAIL) {
      return ContactPoint.Kind.EMAIL;
    }
    if (from.getSystem() == ContactPointSystem.SMS) {
      return ContactPoint.Kind.MOBILE;
    }
    if (from.getSystem() != ContactPointSystem.PHONE) {
      return null;
    }
    if (from.getUse() == ContactPointUse.MOBILE) {
      return ContactPoint.Kind.MOBILE;
    }
    return from.getUse() == ContactPointUse.WORK ? ContactPoint.Kind.WORK : ContactPoint.Kind.HOME;
  }

  private static Answer message(org.hl7.fhir.r4.model.ContactPoint from) {
    if (from.getExtensionByUrl(LEAVE_MESSAGE) instanceof Extension extension
        && extension.getValue() instanceof BooleanType may) {
      return may.booleanValue() ? Answer.YES : Answer.NO;
    }
    return Answer.NOT_ASKED;
  }

  private static org.hl7.fhir.r4.model.ContactPoint write(ContactPoint from) {
    var to = new org.hl7.fhir.r4.model.ContactPoint().setValue(from.value());
    to.setSystem(from.phone() ? ContactPointSystem.PHONE : ContactPointSystem.EMAIL);
    to.setUse(
        switch (from.kind()) {
          case MOBILE -> ContactPointUse.MOBILE;
          case HOME -> ContactPointUse.HOME;
          case WORK -> ContactPointUse.WORK;
          case EMAIL -> null;
        });
    if (from.preferred()) {
      to.setRank(1);
    }
    if (from.leaveMessage() != Answer.NOT_ASKED) {
      to.addExtension(LEAVE_MESSAGE, new BooleanType(from.leaveMessage() == Answer.YES));
    }
    return to;
  }

  private static Address read(org.hl7.fhir.r4.model.Address from) {
    var kind =
        from.getUse() == AddressUse.OLD
            ? Address.Kind.FORMER
            : from.getUse() == AddressUse.TEMP ? Address.Kind.TEMPORARY : Address.Kind.HOME;
    var lines = from.getLine().stream().map(StringType::getValue).filter(Objects::nonNull).toList();
    return new Address(
        kind,
        lines.isEmpty() && !from.hasCity() && from.hasText() ? List.of(from.getText()) : lines,
        from.getCity(),
        from.hasState() ? from.getState() : from.getDistrict(),
        from.getPostalCode(),
        from.getCountry());
  }

  private static org.hl7.fhir.r4.model.Address write(Address from) {
    var to = new org.hl7.fhir.r4.model.Address();
    to.setUse(
        switch (from.kind()) {
          case HOME -> AddressUse.HOME;
          case TEMPORARY -> AddressUse.TEMP;
          case FORMER -> AddressUse.OLD;
        });
    from.lines().forEach(to::addLine);
    return to.setCity(from.town())
        .setState(from.district())
        .setPostalCode(from.postcode())
        .setCountry(from.country());
  }
}
