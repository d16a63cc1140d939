package org.carewright.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** A patient's names as FHIR HumanName: one official, perhaps a nickname, old and other ones. */
final class FhirNames {

  private FhirNames() {}

  static PersonName main(List<HumanName> names) {
    var main = find(names);
    return main == null ? new PersonName(null, "", "Name not known") : read(main);
  }

  private static @Nullable HumanName find(List<HumanName> names) {
    for (var use : List.of(NameUse.OFFICIAL, NameUse.USUAL)) {
      for (var name : names) {
        if (name.getUse() == use) {
          return name;
        }
      }
    }
    return names.stream()
        .filter(name -> !isNickname(name) && !isFormer(name))
        .findFirst()
        .orElse(null);
  }

  private static PersonName read(HumanName name) {
    var title = name.getPrefixAsSingleString();
    var given = text(name.getGivenAsSingleString());
    var family = text(name.getFamily());
    if (given.isEmpty() && family.isEmpty()) {
      family = name.hasText() ? name.getText().strip() : "Name not known";
    }
    return new PersonName(title == null || title.isBlank() ? null : title, given, family);
  }

  static @Nullable String preferred(List<HumanName> names) {
    return names.stream()
        .filter(FhirNames::isNickname)
        .map(FhirNames::whole)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(null);
  }

  static List<OtherName> others(List<HumanName> names) {
    var main = find(names);
    return names.stream()
        .filter(name -> name != main && !isNickname(name) && !whole(name).isEmpty())
        .map(FhirNames::other)
        .toList();
  }

  private static OtherName other(HumanName name) {
    return new OtherName(isFormer(name) ? OtherName.Kind.FORMER : OtherName.Kind.ALSO, whole(name));
  }

  /** Keeps every element that still says what it said, and makes the others anew. */
  static List<HumanName> write(PatientDetails details, List<HumanName> said) {
    var names = new ArrayList<HumanName>();
    var main = find(said);
    names.add(
        main != null && read(main).equals(details.name()) ? main : write(details.name(), main));
    var preferred = details.preferredName();
    if (preferred != null) {
      names.add(
          said.stream()
              .filter(name -> isNickname(name) && whole(name).equals(preferred))
              .findFirst()
              .orElseGet(() -> new HumanName().setUse(NameUse.NICKNAME).setText(preferred)));
    }
    for (var wanted : details.otherNames()) {
      names.add(
          said.stream()
              .filter(name -> name != main && !isNickname(name) && other(name).equals(wanted))
              .findFirst()
              .orElseGet(() -> write(wanted)));
    }
    return names.stream()
        .sorted((a, b) -> Integer.compare(position(said, a), position(said, b)))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static int position(List<HumanName> said, HumanName name) {
    var at = said.indexOf(name);
    return at < 0 ? said.size() : at;
  }

  private static HumanName write(PersonName name, @Nullable HumanName was) {
    var to = new HumanName().setUse(was == null ? NameUse.OFFICIAL : was.getUse());
    if (name.title() != null) {
      to.addPrefix(name.title());
    }
    for (var given : name.given().split(" ")) {
      if (!given.isEmpty()) {
        to.getGiven().add(new StringType(given));
      }
    }
    return to.setFamily(name.family().isEmpty() ? null : name.family()).setText(name.full());
  }

  private static HumanName write(OtherName other) {
    return new HumanName()
        .setUse(other.kind() == OtherName.Kind.FORMER ? NameUse.OLD : null)
        .setText(other.name());
  }

  private static boolean isNickname(HumanName name) {
    return name.getUse() == NameUse.NICKNAME;
  }

  private static boolean isFormer(HumanName name) {
    return name.getUse() == NameUse.OLD || name.getUse() == NameUse.MAIDEN;
  }

  private static String whole(HumanName name) {
    return name.hasText()
        ? name.getText().strip()
        : (text(name.getGivenAsSingleString()) + " " + text(name.getFamily())).strip();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
