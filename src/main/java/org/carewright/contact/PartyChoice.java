package org.carewright.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carewright.patient.Carer;
import org.carewright.patient.Patient;
import org.carewright.ui.Option;
import org.jspecify.annotations.Nullable;

/** Whom a contact can have been with, as choices of a form. */
final class PartyChoice {

  static final String PATIENT = "patient";
  static final String PROFESSIONAL = "professional";
  private static final String CARER = "carer:";

  private PartyChoice() {}

  static String of(Party party) {
    return switch (party) {
      case Party.ThePatient p -> PATIENT;
      case Party.TheCarer c -> CARER + c.id();
      case Party.Professional p -> PROFESSIONAL;
    };
  }

  /**
   * @param recorded whom it was with until now; a carer who was removed since can still be kept
   */
  static List<Option> options(Patient patient, @Nullable Party recorded) {
    var options = new ArrayList<Option>();
    options.add(new Option(PATIENT, patient.calledName()));
    for (var carer : patient.details().carers()) {
      options.add(new Option(CARER + carer.id(), carer.name() + ", " + carer.relationship()));
    }
    if (recorded instanceof Party.TheCarer carer
        && options.stream().noneMatch(o -> o.value().equals(of(carer)))) {
      options.add(new Option(of(carer), carer.name()));
    }
    options.add(new Option(PROFESSIONAL, "A professional"));
    return options;
  }

  static Optional<Party> read(ContactForm form, Patient patient, @Nullable Party recorded) {
    var choice = form.get("with");
    if (choice.equals(PATIENT)) {
      return Optional.of(Party.PATIENT);
    }
    if (choice.equals(PROFESSIONAL) && !form.get("withName").isEmpty()) {
      return Optional.of(new Party.Professional(form.get("withName")));
    }
    if (recorded instanceof Party.TheCarer carer && of(carer).equals(choice)) {
      return Optional.of(carer);
    }
    return patient.details().carers().stream()
        .filter(carer -> choice.equals(CARER + carer.id()))
        .findFirst()
        .map(PartyChoice::party);
  }

  private static Party party(Carer carer) {
    return new Party.TheCarer(carer.id(), carer.name());
  }
}
