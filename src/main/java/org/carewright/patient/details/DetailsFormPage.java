package org.carewright.patient.details;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.carewright.access.Region;
import org.carewright.patient.Adjustment;
import org.carewright.patient.Answer;
import org.carewright.patient.ContactPoint;
import org.carewright.patient.FoundPatient;
import org.carewright.patient.Gender;
import org.carewright.patient.Identifier;
import org.carewright.patient.Interpreter;
import org.carewright.patient.Languages;
import org.carewright.patient.OtherName;
import org.carewright.patient.PatientHeader;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * The form that registers or edits a patient.
 *
 * @param header null while registering
 * @param token identifies a registration, so that sending it twice registers once
 * @param version of the patient that the form began with
 * @param began the form as it began, packed, for {@link Conflict}
 * @param taken the patient who has the national number already
 * @param duplicates patients who may be the same, to be looked at before registering
 * @param changes who changed what since the form was opened
 */
record DetailsFormPage(
    @Nullable PatientHeader header,
    Region region,
    DetailsForm form,
    FieldErrors errors,
    String token,
    int version,
    String began,
    @Nullable FoundPatient taken,
    List<Duplicate> duplicates,
    List<String> changes,
    List<Conflict.Both> both) {

  /** A possible duplicate in words. */
  record Duplicate(String path, String name, String born, @Nullable String address, String why) {}

  static DetailsFormPage fresh(Region region, DetailsForm form, String token) {
    return new DetailsFormPage(
        null, region, form, new FieldErrors(), token, 0, "", null, List.of(), List.of(), List.of());
  }

  static DetailsFormPage edit(
      PatientHeader header, Region region, DetailsForm form, int version, String began) {
    return new DetailsFormPage(
        header,
        region,
        form,
        new FieldErrors(),
        "",
        version,
        began,
        null,
        List.of(),
        List.of(),
        List.of());
  }

  DetailsFormPage with(FieldErrors wrong) {
    return new DetailsFormPage(
        header, region, form, wrong, token, version, began, null, duplicates, changes, both);
  }

  DetailsFormPage takenBy(FieldErrors wrong, @Nullable FoundPatient owner) {
    return new DetailsFormPage(
        header, region, form, wrong, token, version, began, owner, duplicates, changes, both);
  }

  DetailsFormPage like(List<Duplicate> found) {
    return new DetailsFormPage(
        header, region, form, errors, token, version, began, null, found, changes, both);
  }

  DetailsFormPage conflict(List<String> since, List<Conflict.Both> differing) {
    return new DetailsFormPage(
        header, region, form, errors, token, version, began, null, duplicates, since, differing);
  }

  String action() {
    return header == null ? "/patients" : header.path() + "/details";
  }

  String draft() {
    return header == null ? "/patients/new" : header.path() + "/details/edit";
  }

  String cancel() {
    return header == null ? "/patients" : header.path() + "/details";
  }

  /** A field of its own only where the region has a national number of ten digits. */
  @Nullable String nationalLabel() {
    var kind = NumbersReading.nationalKind(region);
    return kind == null ? null : kind.label();
  }

  String value(String name, String otherwise) {
    var value = form.get(name);
    return value.isEmpty() ? otherwise : value;
  }

  List<Option> genders() {
    return options(Gender.values(), Gender::label);
  }

  List<Option> interpreters() {
    return options(Interpreter.values(), Interpreter::label);
  }

  List<Option> answers() {
    return options(Answer.values(), Answer::label);
  }

  List<Option> otherKinds() {
    return options(OtherName.Kind.values(), OtherName.Kind::label);
  }

  List<Option> contactKinds() {
    return options(ContactPoint.Kind.values(), ContactPoint.Kind::label);
  }

  List<Option> adjustments() {
    return options(Adjustment.values(), Adjustment::label);
  }

  List<Option> languages() {
    return Languages.options(form.get("language"));
  }

  List<Option> numberKinds() {
    return Arrays.stream(Identifier.Kind.values())
        .filter(kind -> kind != NumbersReading.nationalKind(region))
        .sorted((a, b) -> Boolean.compare(b == Identifier.Kind.MRN, a == Identifier.Kind.MRN))
        .map(kind -> new Option(kind.name(), kind.label()))
        .toList();
  }

  private static <E extends Enum<E>> List<Option> options(E[] values, Function<E, String> label) {
    return Arrays.stream(values).map(v -> new Option(v.name(), label.apply(v))).toList();
  }
}
