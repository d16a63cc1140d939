package org.carewright.patient.details;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.carewright.access.Region;
import org.carewright.patient.Address;
import org.carewright.patient.Carer;
import org.carewright.patient.ContactPoint;
import org.carewright.patient.Identifier;
import org.carewright.patient.OtherName;
import org.carewright.patient.PatientDetails;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;

/** Fills the form from a patient's details. {@link DetailsReading} is its inverse. */
final class DetailsWriting {

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private final Region region;

  private DetailsWriting(Region region) {
    this.region = region;
  }

  static DetailsForm form(PatientDetails details, Region region) {
    var writing = new DetailsWriting(region);
    writing.person(details);
    writing.address(details);
    writing.rows("other", details.otherNames(), DetailsWriting::fields);
    writing.rows("number", rowNumbers(details, region), DetailsWriting::fields);
    writing.rows("contact", details.contactPoints(), DetailsWriting::fields);
    writing.rows("carer", details.carers(), DetailsWriting::fields);
    var preferred = details.contactPoints().stream().filter(ContactPoint::preferred).findFirst();
    preferred.ifPresent(
        p -> writing.put("preferred", String.valueOf(details.contactPoints().indexOf(p))));
    return new DetailsForm(writing.values);
  }

  private void person(PatientDetails p) {
    put("title", p.name().title());
    put("given", p.name().given());
    put("family", p.name().family());
    put("called", p.preferredName());
    var born = p.birthDate();
    if (born != null) {
      put("born", p.birthEstimated() ? String.valueOf(born.getYear()) : Dates.plain(born));
    }
    put("gender", p.gender().name());
    put("pronouns", p.pronouns());
    put("died", p.deceased() ? "yes" : null);
    put("diedon", p.deceasedOn() == null ? null : Dates.plain(p.deceasedOn()));
    national(p, region).ifPresent(number -> put("national", number.shown()));
    put("language", p.language());
    put("interpreter", p.interpreter().name());
    put("communication", p.communicationNote());
    values.put("adjustment", p.adjustments().stream().sorted().map(Enum::name).toList());
    put("adjustmentnote", p.adjustmentsNote());
    put("matters", p.whatMatters());
  }

  private void address(PatientDetails p) {
    home(p)
        .ifPresent(home -> {
          put("street", String.join("\n", home.lines()));
          put("town", home.town());
          put("district", home.district());
          put("postcode", home.postcode());
        });
  }

  static Optional<Address> home(PatientDetails p) {
    return p.addresses().stream().filter(a -> a.kind() == Address.Kind.HOME).findFirst();
  }

  /** The number that has a field of its own; the others are rows. */
  private static Optional<Identifier> national(PatientDetails p, Region region) {
    var kind = NumbersReading.nationalKind(region);
    return p.identifiers().stream().filter(i -> i.kind() == kind).findFirst();
  }

  private static List<Identifier> rowNumbers(PatientDetails p, Region region) {
    var own = national(p, region).orElse(null);
    return p.identifiers().stream().filter(i -> !i.equals(own)).toList();
  }

  private static Map<String, String> fields(OtherName name) {
    return Map.of("kind", name.kind().name(), "value", name.name());
  }

  private static Map<String, String> fields(Identifier number) {
    return Map.of("kind", number.kind().name(), "value", number.value());
  }

  private static Map<String, String> fields(ContactPoint point) {
    return Map.of(
        "kind", point.kind().name(),
        "value", point.value(),
        "message", point.leaveMessage().name());
  }

  private static Map<String, String> fields(Carer carer) {
    return Map.of(
        "id", carer.id().toString(),
        "value", carer.name(),
        "relationship", carer.relationship(),
        "phone", carer.phone() == null ? "" : carer.phone(),
        "lives", carer.livesWith() ? "yes" : "",
        "kin", carer.nextOfKin() ? "yes" : "",
        "told", carer.mayBeTold().name());
  }

  private <T> void rows(String group, List<T> items, Function<T, Map<String, String>> fields) {
    IntStream.range(0, items.size())
        .forEach(i ->
            fields
                .apply(items.get(i))
                .forEach((field, value) -> put(group + "-" + i + "-" + field, value)));
  }

  private void put(String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      values.put(name, List.of(value));
    }
  }
}
