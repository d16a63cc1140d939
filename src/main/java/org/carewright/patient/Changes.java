package org.carewright.patient;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Says in plain words which parts of a patient's details differ, without their content. */
final class Changes {

  private record Part(String words, Function<PatientDetails, Object> of) {}

  private static final List<Part> PARTS =
      List.of(
          new Part("the name", PatientDetails::name),
          new Part("the preferred name", p -> List.of(String.valueOf(p.preferredName()))),
          new Part("other names", PatientDetails::otherNames),
          new Part(
              "the date of birth", p -> List.of(String.valueOf(p.birthDate()), p.birthEstimated())),
          new Part("gender", p -> List.of(p.gender(), String.valueOf(p.pronouns()))),
          new Part("the death", p -> List.of(p.deceased(), String.valueOf(p.deceasedOn()))),
          new Part("identifiers", PatientDetails::identifiers),
          new Part("phone numbers and email", PatientDetails::contactPoints),
          new Part("the address", PatientDetails::addresses),
          new Part("carers", PatientDetails::carers),
          new Part(
              "language and interpreter",
              p -> List.of(String.valueOf(p.language()), p.interpreter())),
          new Part(
              "communication and accessibility needs",
              p ->
                  List.of(
                      String.valueOf(p.communicationNote()),
                      p.adjustments(),
                      String.valueOf(p.adjustmentsNote()))),
          new Part("what matters to them", p -> List.of(String.valueOf(p.whatMatters()))));

  private Changes() {}

  /** "the address, carers and what matters to them". */
  static String between(PatientDetails before, PatientDetails after) {
    var parts =
        PARTS.stream()
            .filter(part -> !Objects.equals(part.of().apply(before), part.of().apply(after)))
            .map(Part::words)
            .toList();
    if (parts.isEmpty()) {
      return "the details";
    }
    var last = parts.getLast();
    return parts.size() == 1
        ? last
        : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + last;
  }
}
