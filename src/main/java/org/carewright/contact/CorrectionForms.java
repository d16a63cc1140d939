package org.carewright.contact;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.patient.PatientHeaders;
import org.carewright.patient.Patients;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.ui.FieldErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the form that corrects a contact, fresh or as it was sent. */
@Component
@Transactional
class CorrectionForms {

  private static final List<ContactFields.Suggested> FINDINGS =
      Arrays.stream(Finding.values()).map(f -> new ContactFields.Suggested(f, "")).toList();

  private final Contacts contacts;
  private final Patients patients;
  private final PatientHeaders headers;
  private final FieldChoices choices;
  private final CountsFor countsFor;
  private final Audit audit;
  private final Clock clock;

  CorrectionForms(
      Contacts contacts,
      Patients patients,
      PatientHeaders headers,
      FieldChoices choices,
      CountsFor countsFor,
      Audit audit,
      Clock clock) {
    this.contacts = contacts;
    this.patients = patients;
    this.headers = headers;
    this.choices = choices;
    this.countsFor = countsFor;
    this.audit = audit;
    this.clock = clock;
  }

  CorrectionPage fresh(Viewer viewer, PatientId patient, ContactId id) {
    var contact = contacts.get(viewer, patient, id);
    if (contact.withdrawn()) {
      throw Problem.conflict("This contact was withdrawn and can no longer be corrected.");
    }
    var form = ContactForm.of(contact, viewer.zone());
    return page(viewer, contact, form, new FieldErrors(), null);
  }

  CorrectionPage again(
      Viewer viewer,
      PatientId patient,
      ContactId id,
      ContactForm form,
      FieldErrors errors,
      @Nullable String overtaken) {
    return page(viewer, contacts.get(viewer, patient, id), form, errors, overtaken);
  }

  private CorrectionPage page(
      Viewer viewer,
      Contact contact,
      ContactForm form,
      FieldErrors errors,
      @Nullable String overtaken) {
    var patient = patients.get(viewer, contact.patient());
    audit.read(viewer, patient.id(), "Opened a contact to correct it");
    var line = ContactLine.of(contact, patient.calledName(), viewer.zone(), viewer.today(clock));
    return new CorrectionPage(
        headers.of(viewer, patient),
        choices.fields(patient, form, errors, contact.facts().with(), FINDINGS),
        contact,
        line.title() + ", " + line.when(),
        CorrectionPage.options(contact, countsFor.choices(viewer, contact)),
        overtaken);
  }
}
