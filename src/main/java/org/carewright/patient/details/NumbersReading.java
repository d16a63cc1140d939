package org.carewright.patient.details;

import java.util.ArrayList;
import java.util.List;
import org.carewright.access.Region;
import org.carewright.access.Viewer;
import org.carewright.patient.Identifier;
import org.carewright.patient.NhsNumber;
import org.carewright.patient.PatientDetails;
import org.carewright.ui.FieldErrors;
import org.jspecify.annotations.Nullable;

/** Reads the form's numbers: the national one of the region, and the rows of others. */
record NumbersReading(
    DetailsForm form, Viewer viewer, @Nullable PatientDetails before, FieldErrors errors) {

  List<Identifier> read() {
    var numbers = new ArrayList<Identifier>();
    var kind = nationalKind(viewer.region());
    if (kind != null) {
      add(numbers, kind, form.get("national"), "national");
    }
    for (var row : form.rows("number")) {
      add(
          numbers,
          DetailsForm.choice(row.get("kind"), Identifier.Kind.MRN),
          row.get("value"),
          row.name("value"));
    }
    return numbers;
  }

  private void add(List<Identifier> numbers, Identifier.Kind kind, String typed, String field) {
    if (typed.isEmpty()) {
      return;
    }
    if (!kind.checked()) {
      numbers.add(number(kind, typed));
      return;
    }
    NhsNumber.read(typed)
        .ifPresentOrElse(
            digits -> numbers.add(number(kind, digits)),
            () ->
                errors.add(
                    field, "This is no valid %s: check its ten digits".formatted(kind.label())));
  }

  /** Keeps the system of a number that was there; a number that was not gets its kind's. */
  private Identifier number(Identifier.Kind kind, String value) {
    var known = before == null ? List.<Identifier>of() : before.identifiers();
    return known.stream()
        .filter(number -> number.kind() == kind && number.value().equals(value))
        .findFirst()
        .orElseGet(() -> new Identifier(kind, system(kind), value));
  }

  private String system(Identifier.Kind kind) {
    var system = kind.system();
    if (system != null) {
      return system;
    }
    return kind == Identifier.Kind.MRN ? "urn:uuid:" + viewer.organisation() : "";
  }

  /** The number that has a field of its own where the viewer works; none in the US. */
  static Identifier.@Nullable Kind nationalKind(Region region) {
    return switch (region) {
      case SCOTLAND -> Identifier.Kind.CHI_NUMBER;
      case NORTHERN_IRELAND -> Identifier.Kind.HSC_NUMBER;
      case ENGLAND, WALES -> Identifier.Kind.NHS_NUMBER;
      case US -> null;
    };
  }
}
