package org.carewright.contact;

import java.util.ArrayList;
import java.util.List;
import org.carewright.access.Directory;
import org.carewright.access.Viewer;
import org.carewright.patient.Answer;
import org.carewright.patient.ContactPoint;
import org.carewright.patient.Patient;
import org.carewright.task.Owner;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the fields of the contact form can be chosen from. */
@Component
class FieldChoices {

  private final Directory directory;

  FieldChoices(Directory directory) {
    this.directory = directory;
  }

  ContactFields fields(
      Patient patient,
      ContactForm form,
      FieldErrors errors,
      @Nullable Party recorded,
      List<ContactFields.Suggested> findings) {
    return new ContactFields(
        form,
        errors,
        patient.calledName(),
        PartyChoice.options(patient, recorded),
        numbers(patient, form.get("via")),
        silent(patient),
        patient.details().interpreter().needed(),
        findings);
  }

  /** People and teams who can take work, the viewer first. */
  List<Option> owners(Viewer viewer) {
    var options = new ArrayList<Option>();
    options.add(new Option(Owner.of(viewer.staff()).text(), viewer.name() + " (you)"));
    for (var staff : directory.listStaff(viewer.organisation())) {
      if (staff.role().cares() && !staff.id().equals(viewer.staff())) {
        options.add(
            new Option(Owner.of(staff.id()).text(), staff.name() + ", " + staff.jobTitle()));
      }
    }
    for (var team : directory.listTeams(viewer.organisation())) {
      options.add(new Option(Owner.of(team.id()).text(), team.name() + " (team)"));
    }
    return options;
  }

  /** The number to begin with: the preferred one, else the first; "" when there is none. */
  static String preferredNumber(Patient patient) {
    var phones = patient.details().contactPoints().stream().filter(ContactPoint::phone).toList();
    return phones.stream()
        .filter(ContactPoint::preferred)
        .findFirst()
        .or(() -> phones.stream().findFirst())
        .map(ContactPoint::value)
        .orElse("");
  }

  private static List<String> silent(Patient patient) {
    return patient.details().contactPoints().stream()
        .filter(point -> point.phone() && point.leaveMessage() == Answer.NO)
        .map(ContactPoint::value)
        .toList();
  }

  private static List<Option> numbers(Patient patient, String chosen) {
    var options = new ArrayList<Option>();
    for (var point : patient.details().contactPoints()) {
      options.add(new Option(point.value(), point.kind().label() + " " + point.value()));
    }
    for (var carer : patient.details().carers()) {
      var phone = carer.phone();
      if (phone != null) {
        options.add(new Option(phone, carer.name() + " " + phone));
      }
    }
    if (!chosen.isEmpty() && options.stream().noneMatch(o -> o.value().equals(chosen))) {
      options.add(new Option(chosen, chosen));
    }
    options.add(new Option("", "Another number or address"));
    return options;
  }
}
