package org.carewright.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.carewright.access.Viewer;
import org.carewright.calendar.WorkingCalendars;
import org.carewright.contact.ContactFacts;
import org.carewright.contact.ContactId;
import org.carewright.contact.Contacts;
import org.carewright.contact.Direction;
import org.carewright.contact.Finding;
import org.carewright.contact.FollowUp;
import org.carewright.contact.InterpreterUse;
import org.carewright.contact.Mode;
import org.carewright.contact.NewContact;
import org.carewright.contact.NextStep;
import org.carewright.contact.NotReached;
import org.carewright.contact.Note;
import org.carewright.contact.Party;
import org.carewright.contact.Reach;
import org.carewright.patient.ContactPoint;
import org.carewright.patient.PatientDetails;
import org.carewright.patient.Patients;
import org.carewright.platform.Ids;
import org.carewright.task.Attempt;
import org.carewright.task.Owner;
import org.carewright.task.Task;
import org.carewright.task.TaskKind;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The calls and visits of the sample. */
@Component
@ConditionalOnProperty("carewright.demo")
class SampleContacts {

  private static final List<String> NEXT =
      List.of(
          "Call: how is the new medicine going",
          "Call after the clinic visit",
          "Call: go through the home readings",
          "Check that the ride is booked",
          "Call: how did the first weeks go",
          "Ask how the walking is going");

  private final Contacts contacts;
  private final Patients patients;
  private final WorkingCalendars calendars;
  private final Ids ids;
  private final Clock clock;
  private final SampleWords words = SampleWords.read();

  SampleContacts(
      Contacts contacts, Patients patients, WorkingCalendars calendars, Ids ids, Clock clock) {
    this.contacts = contacts;
    this.patients = patients;
    this.calendars = calendars;
    this.ids = ids;
    this.clock = clock;
  }

  void make(Viewer by, Person person, Task task, LocalDate day, Random random) {
    var details = patients.get(by, person.id()).details();
    var reached = random.nextDouble() < 0.72;
    var mode = task.kind() == TaskKind.VISIT ? Mode.VISIT : Mode.CALL;
    var facts =
        new ContactFacts(
            clock.instant(),
            mode,
            Direction.OUTGOING,
            reached ? new Reach.Reached(finding(random)) : new Reach.InVain(why(mode, random)),
            reached ? with(details, random) : Party.PATIENT,
            mode == Mode.CALL ? number(details) : null,
            details.interpreter().needed() && reached ? InterpreterUse.PROFESSIONAL : null,
            reached ? 5 + 5 * random.nextInt(5) : 2,
            note(task, reached, random));
    contacts.record(
        by,
        new NewContact(
            new ContactId(ids.next()),
            person.id(),
            facts,
            reached ? followUp(by, person, task, day, random) : again(by, task, day)));
  }

  private FollowUp followUp(Viewer by, Person person, Task task, LocalDate day, Random random) {
    var due =
        calendars
            .of(by)
            .onOrAfter(day.plusDays((person.needsWatching() ? 4 : 9) + random.nextInt(12)));
    var next =
        new NextStep(
            SampleWords.one(NEXT, random),
            TaskKind.CONTACT,
            due,
            Owner.of(person.coordinator().staff()));
    return new FollowUp(List.of(task.id()), next, null, false);
  }

  private FollowUp again(Viewer by, Task task, LocalDate day) {
    return new FollowUp(List.of(task.id()), null, nextTry(by, task, day), task.attempts() >= 2);
  }

  private LocalDate nextTry(Viewer by, Task task, LocalDate day) {
    var proposed = Attempt.proposedAfter(task.attempts(), day, calendars.of(by));
    var deadline = task.deadline();
    return deadline != null && deadline.lastDay(by.zone()).isBefore(proposed) ? day : proposed;
  }

  private static Finding finding(Random random) {
    var at = random.nextDouble();
    return at < 0.7 ? Finding.STEADY : at < 0.92 ? Finding.CHANGED : Finding.WORRYING;
  }

  private static NotReached why(Mode mode, Random random) {
    if (mode == Mode.VISIT) {
      return NotReached.NOT_AT_HOME;
    }
    return random.nextBoolean() ? NotReached.NO_ANSWER : NotReached.LEFT_MESSAGE;
  }

  /** Now and then someone who cares for them comes to the phone. */
  private static Party with(PatientDetails details, Random random) {
    if (details.carers().isEmpty() || random.nextInt(4) > 0) {
      return Party.PATIENT;
    }
    var carer = details.carers().getFirst();
    return new Party.TheCarer(carer.id(), carer.name());
  }

  private static @Nullable String number(PatientDetails details) {
    return details.contactPoints().stream()
        .filter(ContactPoint::phone)
        .map(ContactPoint::value)
        .findFirst()
        .orElse(null);
  }

  private Note note(Task task, boolean reached, Random random) {
    return new Note(
        task.title(),
        SampleWords.one(reached ? words.reached() : words.notReached(), random),
        null);
  }
}
