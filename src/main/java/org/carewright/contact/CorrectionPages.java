package org.carewright.contact;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.carewright.access.Viewer;
import org.carewright.patient.Patients;
import org.carewright.platform.PatientId;
import org.carewright.task.Back;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Notice;
import org.carewright.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Corrects a contact by a successor, or withdraws one that was entered in error. */
@Controller
@RequestMapping("/patients/{patient}/contacts/{contact}")
class CorrectionPages {

  private final Contacts contacts;
  private final CorrectionForms forms;
  private final Patients patients;
  private final Clock clock;

  CorrectionPages(Contacts contacts, CorrectionForms forms, Patients patients, Clock clock) {
    this.contacts = contacts;
    this.forms = forms;
    this.patients = patients;
    this.clock = clock;
  }

  @GetMapping("/corrections/new")
  Page form(Viewer viewer, @PathVariable PatientId patient, @PathVariable ContactId contact) {
    return Page.of("contact/correctionPage", forms.fresh(viewer, patient, contact));
  }

  @PostMapping("/corrections")
  Object correct(
      Viewer viewer,
      @PathVariable PatientId patient,
      @PathVariable ContactId contact,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest web) {
    var form = ContactForm.of(sent);
    var errors = new FieldErrors();
    var person = patients.get(viewer, patient);
    var recorded = contacts.get(viewer, patient, contact).facts().with();
    var facts = new FactsReading(form, person, recorded, viewer, clock.instant()).read(errors);
    var why = why(form, errors);
    if (facts.isEmpty() || !errors.isEmpty()) {
      return invalid(viewer, patient, contact, form, errors);
    }
    var chosen = CountsFor.read(form.get("countsFor"));
    var answer = contacts.correct(viewer, patient, contact, seen(form), facts.get(), chosen, why);
    return answered(viewer, form, answer, "The correction is on record.", web);
  }

  @PostMapping("/withdrawal")
  Object withdraw(
      Viewer viewer,
      @PathVariable PatientId patient,
      @PathVariable ContactId contact,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest web) {
    var form = ContactForm.of(sent);
    var errors = new FieldErrors();
    var why = form.get("whyWithdrawn");
    var asItIs = ContactForm.of(contacts.get(viewer, patient, contact), viewer.zone());
    if (why.isEmpty()) {
      errors.add("whyWithdrawn", "Say why this was entered in error");
      return invalid(viewer, patient, contact, asItIs, errors);
    }
    var answer = contacts.withdraw(viewer, patient, contact, seen(form), why);
    return answered(viewer, asItIs, answer, "The contact is marked as entered in error.", web);
  }

  private Page invalid(
      Viewer viewer, PatientId patient, ContactId id, ContactForm form, FieldErrors errors) {
    return Page.invalid(
        "contact/correctionPage", forms.again(viewer, patient, id, form, errors, null));
  }

  private Object answered(
      Viewer viewer, ContactForm form, Correction answer, String sentence, HttpServletRequest web) {
    return switch (answer) {
      case Correction.Accepted(Contact contact) -> {
        Notice.say(web, sentence);
        yield Back.to(contact.path());
      }
      case Correction.Overtaken(Contact now, String told) ->
          Page.conflict(
              "contact/correctionPage",
              forms.again(viewer, now.patient(), now.id(), form, new FieldErrors(), told));
    };
  }

  private static String why(ContactForm form, FieldErrors errors) {
    var why = form.get("why");
    if (why.isEmpty()) {
      errors.add("why", "Say why this is corrected");
    }
    return why;
  }

  private static int seen(ContactForm form) {
    try {
      return Integer.parseInt(form.get("version"));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
