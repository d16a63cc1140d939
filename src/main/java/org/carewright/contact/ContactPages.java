package org.carewright.contact;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.carewright.access.Viewer;
import org.carewright.patient.Patients;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.task.Back;
import org.carewright.task.Tasks;
import org.carewright.ui.Dates;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Notice;
import org.carewright.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list of contacts, one contact, and the form that records one. Recording is a transaction of
 * its own, so that what follows from it is there when the answer is made.
 */
@Controller
@RequestMapping("/patients/{patient}/contacts")
class ContactPages {

  private final Contacts contacts;
  private final ContactLists lists;
  private final NewContactForms forms;
  private final FieldChoices choices;
  private final Patients patients;
  private final Tasks tasks;
  private final Clock clock;

  ContactPages(
      Contacts contacts,
      ContactLists lists,
      NewContactForms forms,
      FieldChoices choices,
      Patients patients,
      Tasks tasks,
      Clock clock) {
    this.contacts = contacts;
    this.lists = lists;
    this.forms = forms;
    this.choices = choices;
    this.patients = patients;
    this.tasks = tasks;
    this.clock = clock;
  }

  @GetMapping
  Page list(
      Viewer viewer, @PathVariable PatientId patient, @RequestParam(defaultValue = "1") int page) {
    return Page.of("contact/contactListPage", lists.list(viewer, patient, page));
  }

  @GetMapping("/new")
  Page form(
      Viewer viewer, @PathVariable PatientId patient, @ModelAttribute NewContactForms.Asked asked) {
    return Page.of("contact/newContactPage", forms.fresh(viewer, patient, asked));
  }

  @GetMapping("/{contact}")
  Page contact(Viewer viewer, @PathVariable PatientId patient, @PathVariable ContactId contact) {
    return Page.of("contact/contactPage", lists.contact(viewer, patient, contact));
  }

  @PostMapping
  Object record(
      Viewer viewer,
      @PathVariable PatientId patient,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest web) {
    var form = ContactForm.of(sent);
    var person = patients.get(viewer, patient);
    var errors = new FieldErrors();
    var facts = new FactsReading(form, person, null, viewer, clock.instant()).read(errors);
    var followUp =
        new FollowUpReading(form, choices.owners(viewer), viewer.today(clock)).read(errors);
    if (facts.isEmpty() || !errors.isEmpty()) {
      return Page.invalid("contact/newContactPage", forms.again(viewer, patient, form, errors));
    }
    var recorded =
        contacts.record(
            viewer,
            new NewContact(
                id(form), patient, facts.get(), followUp, CountsFor.read(form.get("countsFor"))));
    Notice.say(web, sentence(viewer, recorded));
    return Back.to(Back.orElse(form.get("back"), "/patients/" + patient + "/contacts"));
  }

  private static ContactId id(ContactForm form) {
    try {
      return new ContactId(UUID.fromString(form.get("id")));
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("This form is incomplete. Open it again; your draft is kept.");
    }
  }

  private String sentence(Viewer viewer, Recorded recorded) {
    if (recorded.before()) {
      return "This contact was already recorded; nothing was recorded twice.";
    }
    var said = new StringBuilder(recorded.contact().facts().mode().label()).append(" recorded.");
    tasks.listOpen(viewer, recorded.contact().patient()).stream()
        .findFirst()
        .ifPresent(task ->
            said.append(" Next step: “")
                .append(task.title())
                .append("”, ")
                .append(Dates.dayFrom(task.due(), viewer.today(clock)))
                .append("."));
    recorded.asides().forEach(aside -> said.append(' ').append(aside));
    return said.toString();
  }
}
