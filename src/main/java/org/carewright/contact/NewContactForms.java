package org.carewright.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.calendar.WorkingCalendar;
import org.carewright.calendar.WorkingCalendars;
import org.carewright.caseload.Enrolment;
import org.carewright.caseload.Programmes;
import org.carewright.patient.Patient;
import org.carewright.patient.PatientHeaders;
import org.carewright.patient.Patients;
import org.carewright.platform.Ids;
import org.carewright.platform.PatientId;
import org.carewright.task.Attempt;
import org.carewright.task.Back;
import org.carewright.task.Owner;
import org.carewright.task.Task;
import org.carewright.task.TaskId;
import org.carewright.task.TaskKind;
import org.carewright.task.Tasks;
import org.carewright.ui.Dates;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the form that records a contact, fresh or as it was sent. */
@Component
@Transactional
class NewContactForms {

  private static final int RECENT = 3;
  private static final int ABOUT_NOW = 7;

  private final Contacts contacts;
  private final Patients patients;
  private final PatientHeaders headers;
  private final Tasks tasks;
  private final CountsFor countsFor;
  private final Programmes programmes;
  private final FieldChoices choices;
  private final WorkingCalendars calendars;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  NewContactForms(
      Contacts contacts,
      Patients patients,
      PatientHeaders headers,
      Tasks tasks,
      CountsFor countsFor,
      Programmes programmes,
      FieldChoices choices,
      WorkingCalendars calendars,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.contacts = contacts;
    this.patients = patients;
    this.headers = headers;
    this.tasks = tasks;
    this.countsFor = countsFor;
    this.programmes = programmes;
    this.choices = choices;
    this.calendars = calendars;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** What the fresh form was asked with: the task to answer, and where to go afterwards. */
  record Asked(@Nullable String task, @Nullable String mode, @Nullable String back) {}

  NewContactPage fresh(Viewer viewer, PatientId id, Asked asked) {
    var patient = patients.get(viewer, id);
    var open = tasks.listOpen(viewer, id);
    var answered = answered(open, asked, viewer.today(clock));
    var suggestion = suggestion(viewer, id, open, answered.map(Task::id).stream().toList());
    var form = defaults(viewer, patient, asked, answered.orElse(null), suggestion);
    return page(viewer, patient, form, new FieldErrors(), asked.back());
  }

  /** The task that was asked for; without one, the contact that is due about now. */
  private static Optional<Task> answered(List<Task> open, Asked asked, LocalDate today) {
    var due = today.plusDays(ABOUT_NOW);
    return open.stream()
        .filter(task ->
            asked.task() == null
                ? task.kind().reachesOut() && !task.due().isAfter(due)
                : task.id().toString().equals(asked.task()))
        .findFirst();
  }

  NewContactPage again(Viewer viewer, PatientId id, ContactForm form, FieldErrors errors) {
    return page(viewer, patients.get(viewer, id), form, errors, form.get("back"));
  }

  private NewContactPage page(
      Viewer viewer, Patient patient, ContactForm form, FieldErrors errors, @Nullable String back) {
    audit.read(viewer, patient.id(), "Opened the contact form");
    var today = viewer.today(clock);
    var open = tasks.listOpen(viewer, patient.id());
    var answered = open.stream().filter(t -> form.has("answers", t.id().toString())).toList();
    var recent = contacts.list(viewer, patient.id(), 0, 10);
    var attempts =
        Attempts.since(recent, answered.stream().mapToInt(Task::attempts).max().orElse(0));
    var header = headers.of(viewer, patient);
    var suggestion =
        suggestion(viewer, patient.id(), open, answered.stream().map(Task::id).toList());
    var mode = form.one("mode", Mode.class).orElse(Mode.CALL);
    return new NewContactPage(
        header,
        choices.fields(
            patient, form, errors, null, findings(suggestion, today, calendars.of(viewer))),
        new Briefing(
            patient,
            header.language(),
            OtherWays.after(attempts, patient),
            open,
            recent.stream()
                .limit(RECENT)
                .map(c -> ContactLine.of(c, patient.calledName(), viewer.zone(), today))
                .toList()),
        open.stream().map(task -> choice(task, form, today)).toList(),
        suggestion,
        OtherWays.after(attempts.plus(new Attempts.Try(mode, form.get("via"))), patient),
        open.stream().anyMatch(task -> task.source().kind().equals(FollowUps.UNREACHED)),
        choices.owners(viewer),
        days(suggestion, today),
        tries(proposed(viewer, attempts.count()), today),
        countsFor.choices(viewer, patient.id()).stream()
            .map(one -> new Option(one.id().toString(), one.programmeName()))
            .toList(),
        Back.orElse(back, header.path() + "/contacts"));
  }

  private ContactForm defaults(
      Viewer viewer,
      Patient patient,
      Asked asked,
      @Nullable Task answered,
      NextSuggestion suggestion) {
    var now = clock.instant().atZone(viewer.zone());
    var attempts =
        Attempts.since(
            contacts.list(viewer, patient.id(), 0, 10), answered == null ? 0 : answered.attempts());
    var values = new LinkedHashMap<String, String>();
    values.put("id", ids.next().toString());
    values.put("mode", asked.mode() == null ? modeFor(answered) : asked.mode());
    values.put("direction", Direction.OUTGOING.name());
    values.put("reached", "yes");
    values.put("day", now.toLocalDate().toString());
    values.put("time", LocalTime.from(now).truncatedTo(ChronoUnit.MINUTES).toString());
    values.put("with", PartyChoice.PATIENT);
    values.put("via", FieldChoices.preferredNumber(patient));
    values.put("reason", answered == null ? "" : answered.title());
    values.put("answers", answered == null ? "" : answered.id().toString());
    values.put(
        "next", suggestion.planned() == null ? FollowUpReading.OPEN : FollowUpReading.PLANNED);
    values.put("nextTitle", suggestion.title());
    values.put("nextDue", suggestion.due().toString());
    values.put("nextOwner", Owner.of(viewer.staff()).text());
    values.put("tryAgain", proposed(viewer, attempts.count()).toString());
    values.put(
        "tellLead",
        OtherWays.after(attempts.plus(new Attempts.Try(Mode.CALL, null)), patient).tellTheLead()
            ? "yes"
            : "");
    values.put(
        "countsFor",
        enrolment(viewer, patient.id(), answered == null ? List.of() : List.of(answered))
            .map(one -> one.id().toString())
            .orElse(""));
    return ContactForm.ofEntries(values);
  }

  private static String modeFor(@Nullable Task answered) {
    var visit = answered != null && answered.kind() == TaskKind.VISIT;
    return (visit ? Mode.VISIT : Mode.CALL).name();
  }

  private NextSuggestion suggestion(
      Viewer viewer, PatientId patient, List<Task> open, List<TaskId> answered) {
    var settled = open.stream().filter(task -> answered.contains(task.id())).toList();
    var enrolment = enrolment(viewer, patient, settled).orElse(null);
    var programme = enrolment == null ? null : programmes.find(enrolment.programme()).orElse(null);
    return NextSuggestion.of(
        enrolment, programme, open, answered, viewer.today(clock), calendars.of(viewer));
  }

  /** That of the answered task, else the first that is open here. */
  private Optional<Enrolment> enrolment(Viewer viewer, PatientId patient, List<Task> answered) {
    var all = countsFor.choices(viewer, patient);
    var wanted = answered.stream().map(Task::enrolment).flatMap(Stream::ofNullable).toList();
    return all.stream()
        .filter(enrolment -> wanted.contains(enrolment.id()))
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  private static List<ContactFields.Suggested> findings(
      NextSuggestion next, LocalDate today, WorkingCalendar calendar) {
    return Arrays.stream(Finding.values())
        .map(f -> new ContactFields.Suggested(f, next.dueWhen(f, today, calendar).toString()))
        .toList();
  }

  private static NewContactPage.TaskChoice choice(Task task, ContactForm form, LocalDate today) {
    return new NewContactPage.TaskChoice(
        task,
        Dates.dayFrom(task.due(), today),
        task.isOverdue(today),
        form.has("answers", task.id().toString()));
  }

  private static List<Option> days(NextSuggestion suggestion, LocalDate today) {
    var days = new ArrayList<Option>();
    if (suggestion.rule() != null) {
      var distance = Dates.distance(suggestion.due(), today);
      days.add(new Option(suggestion.due().toString(), "As the programme says, " + distance));
    }
    addOnce(days, today.plusDays(1), "Tomorrow");
    for (var ahead : List.of(7, 14, 28)) {
      addOnce(days, today.plusDays(ahead), "In " + ahead + " days");
    }
    return days;
  }

  private static void addOnce(List<Option> days, LocalDate day, String label) {
    if (days.stream().noneMatch(option -> option.value().equals(day.toString()))) {
      days.add(new Option(day.toString(), label));
    }
  }

  private LocalDate proposed(Viewer viewer, int attempts) {
    return Attempt.proposedAfter(attempts, viewer.today(clock), calendars.of(viewer));
  }

  private static List<Option> tries(LocalDate proposed, LocalDate today) {
    var days = new ArrayList<Option>();
    addOnce(days, today, "Later today");
    addOnce(days, today.plusDays(1), "Tomorrow");
    addOnce(days, proposed, "Suggested, " + Dates.distance(proposed, today));
    addOnce(days, today.plusDays(7), "In 7 days");
    return days;
  }
}
