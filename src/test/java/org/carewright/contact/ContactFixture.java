package org.carewright.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carewright.access.Viewer;
import org.carewright.patient.Answer;
import org.carewright.patient.Carer;
import org.carewright.patient.ContactPoint;
import org.carewright.patient.Gender;
import org.carewright.patient.Interpreter;
import org.carewright.patient.PatientDetails;
import org.carewright.patient.PatientDetailsBuilder;
import org.carewright.patient.Patients;
import org.carewright.patient.PersonName;
import org.carewright.platform.PatientId;
import org.carewright.task.NewTask;
import org.carewright.task.Owner;
import org.carewright.task.Priority;
import org.carewright.task.Reason;
import org.carewright.task.Source;
import org.carewright.task.TaskKind;
import org.jspecify.annotations.Nullable;

/** A patient one can reach in several ways, and contacts with her. */
final class ContactFixture {

  static final String MOBILE = "07700 900123";
  static final String HOME = "0113 496 0000";
  static final Carer DAUGHTER =
      new Carer(
          UUID.randomUUID(), "Ann Example", "Daughter", "07700 900456", false, true, Answer.YES);

  private ContactFixture() {}

  static PatientDetails doris() {
    return new PatientDetailsBuilder(new PersonName("Mrs", "Doris", "Example"))
        .gender(Gender.FEMALE)
        .born(LocalDate.of(1950, 3, 12), false)
        .contactPoints(
            List.of(
                new ContactPoint(ContactPoint.Kind.MOBILE, MOBILE, Answer.YES, true),
                new ContactPoint(ContactPoint.Kind.HOME, HOME, Answer.NO, false)))
        .carers(List.of(DAUGHTER))
        .language("pl", Interpreter.SPOKEN)
        .whatMatters("Staying in my own home, and my cat Tom.")
        .build();
  }

  static PatientId patient(Patients patients, Viewer viewer) {
    var answer = patients.register(viewer, doris(), UUID.randomUUID());
    return ((Patients.Registration.Registered) answer).patient();
  }

  static ContactFacts reached(Instant at) {
    return facts(at, new Reach.Reached(Finding.STEADY), "Feels better than last week.");
  }

  static ContactFacts inVain(Instant at) {
    return facts(at, new Reach.InVain(NotReached.NO_ANSWER), null);
  }

  static ContactFacts facts(Instant at, Reach reach, @Nullable String said) {
    return new ContactFacts(
        at,
        Mode.CALL,
        Direction.OUTGOING,
        reach,
        Party.PATIENT,
        MOBILE,
        InterpreterUse.PROFESSIONAL,
        12,
        new Note("Telephone review", said, null));
  }

  static NewContact contact(PatientId patient, ContactFacts facts, FollowUp followUp) {
    return new NewContact(new ContactId(UUID.randomUUID()), patient, facts, followUp);
  }

  static NewTask call(PatientId patient, Viewer owner, LocalDate due) {
    return new NewTask(
        patient,
        null,
        TaskKind.CONTACT,
        "Telephone review",
        new Reason("Contact every 30 days", "last contact", due.minusDays(30)),
        Source.PERSON,
        Owner.of(owner.staff()),
        due,
        Priority.ROUTINE);
  }
}
