package org.carewright.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.caseload.Enrolment;
import org.carewright.caseload.Enrolments;
import org.carewright.patient.Patient;
import org.carewright.patient.PatientHeaders;
import org.carewright.patient.Patients;
import org.carewright.platform.PatientId;
import org.carewright.task.Task;
import org.carewright.task.Tasks;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the pages that show contacts. */
@Component
@Transactional
class ContactLists {

  private static final int PAGE = 40;

  private final Contacts contacts;
  private final Patients patients;
  private final PatientHeaders headers;
  private final Tasks tasks;
  private final Enrolments enrolments;
  private final Audit audit;
  private final Clock clock;

  ContactLists(
      Contacts contacts,
      Patients patients,
      PatientHeaders headers,
      Tasks tasks,
      Enrolments enrolments,
      Audit audit,
      Clock clock) {
    this.contacts = contacts;
    this.patients = patients;
    this.headers = headers;
    this.tasks = tasks;
    this.enrolments = enrolments;
    this.audit = audit;
    this.clock = clock;
  }

  ContactListPage list(Viewer viewer, PatientId id, int page) {
    var patient = patients.get(viewer, id);
    audit.read(viewer, id, "Opened the contacts");
    var number = Math.clamp(page, 1, 10_000);
    var found = contacts.list(viewer, id, (number - 1) * PAGE, PAGE + 1);
    var latest = number == 1 ? found : contacts.list(viewer, id, 0, PAGE);
    var attempts = Attempts.since(latest, 0);
    return new ContactListPage(
        headers.of(viewer, patient),
        summary(viewer, patient, attempts),
        OtherWays.after(attempts, patient),
        months(viewer, patient, found.subList(0, Math.min(PAGE, found.size()))),
        number == 1 ? null : number - 1,
        found.size() > PAGE ? number + 1 : null);
  }

  ContactPage contact(Viewer viewer, PatientId id, ContactId contact) {
    var patient = patients.get(viewer, id);
    var now = contacts.get(viewer, id, contact);
    audit.read(viewer, id, "Opened a contact");
    return new ContactPage(
        headers.of(viewer, patient),
        ContactLine.of(now, patient.calledName(), viewer.zone(), viewer.today(clock)),
        "Recorded by " + now.byName(),
        programme(viewer, now),
        effects(viewer, now),
        earlier(viewer, patient, contacts.versions(viewer, id, contact)));
  }

  private @Nullable String programme(Viewer viewer, Contact contact) {
    var enrolment = contact.enrolment();
    return enrolment == null
        ? null
        : enrolments
            .find(viewer, contact.patient(), enrolment)
            .map(Enrolment::programmeName)
            .orElse(null);
  }

  private String summary(Viewer viewer, Patient patient, Attempts attempts) {
    var today = viewer.today(clock);
    var last =
        contacts
            .findLast(viewer, patient.id())
            .map(contact -> LocalDate.ofInstant(contact.facts().at(), viewer.zone()))
            .map(day -> "Last in touch " + Dates.dayFrom(day, today) + ".")
            .orElse("Not in touch yet.");
    return switch (attempts.count()) {
      case 0 -> last;
      case 1 -> last + " Tried once in vain since.";
      default -> last + " Tried " + attempts.count() + " times in vain since.";
    };
  }

  private List<ContactListPage.Month> months(Viewer viewer, Patient patient, List<Contact> found) {
    var today = viewer.today(clock);
    var byMonth = new LinkedHashMap<String, List<ContactLine>>();
    for (var contact : found) {
      var line = ContactLine.of(contact, patient.calledName(), viewer.zone(), today);
      byMonth.computeIfAbsent(Dates.month(line.day()), m -> new ArrayList<>()).add(line);
    }
    return byMonth.entrySet().stream()
        .map(month -> new ContactListPage.Month(month.getKey(), month.getValue()))
        .toList();
  }

  private List<ContactPage.Effect> effects(Viewer viewer, Contact contact) {
    return contacts.effects(viewer, contact).stream()
        .map(effect -> {
          var task = tasks.get(viewer, contact.patient(), effect.task());
          return new ContactPage.Effect(task, effect.kind().label(), state(viewer, task));
        })
        .toList();
  }

  private String state(Viewer viewer, Task task) {
    var end = task.end();
    return end == null
        ? "due " + Dates.dayFrom(task.due(), viewer.today(clock)) + ", " + task.ownerName()
        : "ended: " + end.outcome().label().toLowerCase(Locale.ROOT);
  }

  private static List<ContactPage.Earlier> earlier(
      Viewer viewer, Patient patient, List<Contact> versions) {
    var earlier = new ArrayList<ContactPage.Earlier>();
    for (int i = 0; i + 1 < versions.size(); i++) {
      var now = versions.get(i);
      var differences =
          Difference.between(versions.get(i + 1), now, patient.calledName(), viewer.zone());
      earlier.add(
          new ContactPage.Earlier(
              Dates.time(now.recordedAt(), viewer.zone()),
              now.recordedByName(),
              String.valueOf(now.correction()),
              differences));
    }
    return earlier;
  }
}
