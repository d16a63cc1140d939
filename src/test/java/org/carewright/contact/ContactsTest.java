package org.carewright.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carewright.contact.ContactFixture.contact;
import static org.carewright.contact.ContactFixture.inVain;
import static org.carewright.contact.ContactFixture.reached;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.caseload.EnrolmentAnswer;
import org.carewright.caseload.Enrolments;
import org.carewright.caseload.NewEnrolment;
import org.carewright.caseload.Risk;
import org.carewright.patient.Patients;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.record.Records;
import org.carewright.task.Closure;
import org.carewright.task.Outcome;
import org.carewright.task.Owner;
import org.carewright.task.Task;
import org.carewright.task.TaskKind;
import org.carewright.task.Tasks;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CarewrightTest
class ContactsTest {

  @Autowired Contacts contacts;
  @Autowired Patients patients;
  @Autowired Tasks tasks;
  @Autowired Enrolments enrolments;
  @Autowired Records records;
  @Autowired People people;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  Viewer amira;
  PatientId patient;
  Instant now;

  @BeforeEach
  void givenAPatient() {
    amira = people.coordinator();
    patient = ContactFixture.patient(patients, amira);
    now = clock.instant().minus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.MILLIS);
  }

  @Test
  void whatIsRecordedIsReadBackWhole() {
    var recorded = record(reached(now), FollowUp.NOTHING);
    var read = contacts.get(amira, patient, recorded.contact().id());
    assertThat(read.facts()).isEqualTo(reached(now));
    assertThat(read.byName()).isEqualTo(amira.name());
    assertThat(contacts.findLast(amira, patient)).contains(read);
  }

  @Test
  void reachingThePersonSettlesTheTaskAndOpensTheNextStep() {
    var call = openCall();
    var next = new NextStep("Call again", TaskKind.CONTACT, today().plusDays(14), me());

    record(reached(now), new FollowUp(List.of(call.id()), next, null, false));

    assertThat(tasks.listEnded(amira, patient))
        .singleElement()
        .satisfies(task -> assertThat(task.id()).isEqualTo(call.id()))
        .extracting(Task::end)
        .isInstanceOfSatisfying(
            Task.End.class, end -> assertThat(end.outcome()).isEqualTo(Outcome.CONTACT_MADE));
    assertThat(tasks.listOpen(amira, patient))
        .singleElement()
        .satisfies(task -> assertThat(task.title()).isEqualTo("Call again"))
        .satisfies(task -> assertThat(task.due()).isEqualTo(today().plusDays(14)));
  }

  @Test
  void anAttemptInVainIsCountedAndMovesTheTask() {
    var call = openCall();
    var again = today().plusDays(2);

    record(inVain(now), new FollowUp(List.of(call.id()), null, again, false));

    var task = tasks.get(amira, patient, call.id());
    assertThat(task.isOpen()).isTrue();
    assertThat(task.attempts()).isEqualTo(1);
    assertThat(task.due()).isEqualTo(again);
    assertThat(contacts.findLast(amira, patient)).isEmpty();
  }

  @Test
  void anAttemptWithoutATaskOpensOneToTryAgain() {
    var again = today().plusDays(2);
    record(inVain(now), new FollowUp(List.of(), null, again, false));
    assertThat(tasks.listOpen(amira, patient))
        .singleElement()
        .satisfies(task -> assertThat(task.title()).isEqualTo("Try again: Telephone review"))
        .satisfies(task -> assertThat(task.reason().datum()).contains("no answer"));
  }

  @Test
  void theLeadOfTheTeamIsToldOnce() {
    var lead = people.viewer(amira.organisation(), Role.TEAM_LEAD);
    var tell = new FollowUp(List.of(), null, today().plusDays(2), true);
    record(inVain(now), tell);
    record(inVain(now), tell);
    assertThat(tasks.listOpen(amira, patient))
        .filteredOn(task -> task.owner().equals(Owner.of(lead.staff())))
        .singleElement()
        .satisfies(task -> assertThat(task.kind()).isEqualTo(TaskKind.REVIEW));
  }

  @Test
  void withoutALeadThatIsSaid() {
    var tell = new FollowUp(List.of(), null, today().plusDays(2), true);
    assertThat(record(inVain(now), tell).asides())
        .singleElement()
        .asString()
        .contains("no team lead");
  }

  @Test
  void theSameFormSentTwiceIsRecordedOnce() {
    var next = new NextStep("Call again", TaskKind.CONTACT, today().plusDays(14), me());
    var form = contact(patient, reached(now), new FollowUp(List.of(), next, null, false));

    assertThat(contacts.record(amira, form).before()).isFalse();
    assertThat(contacts.record(amira, form).before()).isTrue();

    assertThat(contacts.list(amira, patient, 0, 10)).hasSize(1);
    assertThat(tasks.listOpen(amira, patient)).hasSize(1);
  }

  @Test
  void aTaskThatSomeoneElseClosedMeanwhileDoesNotLoseTheContact() {
    var call = openCall();
    tasks.close(amira, patient, call.id(), new Closure(Outcome.DONE_ELSEWHERE, null));

    var recorded = record(reached(now), new FollowUp(List.of(call.id()), null, null, false));

    assertThat(recorded.asides()).singleElement().asString().contains("Telephone review", "closed");
    assertThat(contacts.list(amira, patient, 0, 10)).hasSize(1);
  }

  @Test
  void aContactBelongsToTheEnrolmentAndIsItsLastContact() {
    var wanted =
        new NewEnrolment(
            patient, "community-support", amira.staff(), null, Risk.MEDIUM, "Lonely", null);
    var enrolment = ((EnrolmentAnswer.Accepted) enrolments.enrol(amira, wanted)).enrolment();

    var recorded = record(reached(now), FollowUp.NOTHING);

    assertThat(recorded.contact().enrolment()).isEqualTo(enrolment.id());
    assertThat(enrolments.get(amira, patient, enrolment.id()).lastContactOn()).isEqualTo(today());
  }

  @Test
  void aCorrectionFollowsTheContactAndTheFirstStays() {
    var id = record(reached(now), FollowUp.NOTHING).contact().id();
    var better = ContactFixture.facts(now, new Reach.Reached(Finding.WORRYING), "Fell on Sunday.");

    var answer = contacts.correct(amira, patient, id, 1, better, "Left out the fall");

    assertThat(answer).isInstanceOf(Correction.Accepted.class);
    assertThat(contacts.versions(amira, patient, id))
        .extracting(version -> version.facts().note().said())
        .containsExactly("Fell on Sunday.", "Feels better than last week.");
    assertThat(contacts.list(amira, patient, 0, 10))
        .singleElement()
        .satisfies(contact -> assertThat(contact.correction()).isEqualTo("Left out the fall"));
  }

  @Test
  void theSecondOfTwoCorrectionsIsToldOfTheFirst() {
    var id = record(reached(now), FollowUp.NOTHING).contact().id();
    contacts.correct(amira, patient, id, 1, inVain(now), "It was the neighbour");

    var second = contacts.correct(amira, patient, id, 1, reached(now), "Wrong minutes");

    assertThat(second).isInstanceOf(Correction.Overtaken.class);
    assertThat(((Correction.Overtaken) second).sentence()).contains("It was the neighbour");
  }

  @Test
  void aWithdrawnContactStaysToBeSeenButNobodyWasReached() {
    var id = record(reached(now), FollowUp.NOTHING).contact().id();
    contacts.withdraw(amira, patient, id, 1, "Another Doris");
    assertThat(contacts.findLast(amira, patient)).isEmpty();
    assertThat(contacts.list(amira, patient, 0, 10))
        .singleElement()
        .satisfies(contact -> assertThat(contact.withdrawn()).isTrue());
  }

  @Test
  void theDatabaseChangesAndDeletesNothing() {
    record(reached(now), FollowUp.NOTHING);
    assertThatThrownBy(() ->
            jdbc.sql("update contact set said = 'x' where patient_id = :p")
                .param("p", patient.value())
                .update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() ->
            jdbc.sql("delete from contact where patient_id = :p")
                .param("p", patient.value())
                .update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void itIsPublishedAsAnEncounterInTheSameTransaction() {
    var id = record(reached(now), FollowUp.NOTHING).contact().id();
    var stored =
        transaction.execute(tx -> records.find(patient, "Encounter", id.toString()).orElseThrow());
    assertThat(String.valueOf(stored)).contains("finished");
  }

  @Test
  void anotherOrganisationSeesNothing() {
    var id = record(reached(now), FollowUp.NOTHING).contact().id();
    var stranger = people.coordinator();
    assertThatThrownBy(() -> contacts.get(stranger, patient, id))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
    assertThat(contacts.list(stranger, patient, 0, 10)).isEmpty();
  }

  private Recorded record(ContactFacts facts, FollowUp followUp) {
    return contacts.record(amira, contact(patient, facts, followUp));
  }

  private Task openCall() {
    var id = tasks.open(amira, ContactFixture.call(patient, amira, today()));
    return tasks.get(amira, patient, id);
  }

  private LocalDate today() {
    return amira.today(clock);
  }

  private Owner me() {
    return Owner.of(amira.staff());
  }
}
