package org.carewright.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.patient.Answer;
import org.carewright.patient.ContactPoint;
import org.carewright.patient.PatientDetailsBuilder;
import org.carewright.patient.Patients;
import org.carewright.patient.PersonName;
import org.carewright.platform.PatientId;
import org.carewright.task.Deadline;
import org.carewright.task.Harm;
import org.carewright.task.Owner;
import org.carewright.task.TaskFixture;
import org.carewright.task.TaskId;
import org.carewright.task.TaskKind;
import org.carewright.task.Tasks;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.TestClock;
import org.carewright.testing.Visit;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a coordinator does with a call on the list itself, by plain forms. */
@CarewrightTest
@Import(TaskFixture.class)
class TaskOutcomesPageTest {

  @Autowired Tasks tasks;
  @Autowired Contacts contacts;
  @Autowired Patients patients;
  @Autowired People people;
  @Autowired TestClock clock;
  @Autowired Web web;

  Viewer amira;
  Viewer lead;
  PatientId patient;
  TaskId task;
  Visit visit;

  @BeforeEach
  void aCall() {
    amira = people.coordinator();
    lead = people.viewer(amira.organisation(), Role.TEAM_LEAD);
    patient = patientWithTwoNumbers();
    task = tasks.open(amira, TaskFixture.call(patient, Owner.of(amira.staff())));
    visit = web.signIn(amira);
  }

  @Test
  void spokeWithThemIsAContactWithMinutesAndANote() {
    var form = Map.of("choice", "CONTACT_MADE", "finding", "STEADY", "minutes", "12");
    assertThat(visit.post(path("closure"), form).body()).contains("Say in a line what was said");
    var whole = new HashMap<>(form);
    whole.put("note", "Sleeping better");
    assertThat(visit.post(path("closure"), whole).status()).isEqualTo(303);
    var contact = contacts.findLast(amira, patient).orElseThrow();
    assertThat(contact.facts().minutes()).isEqualTo(12);
    assertThat(contact.facts().note().said()).isEqualTo("Sleeping better");
    assertThat(tasks.get(amira, patient, task).isOpen()).isFalse();

    assertThat(visit.post(path("closure"), whole).status()).as("pressed twice").isEqualTo(303);
    assertThat(contacts.list(amira, patient, 0, 9)).hasSize(1);
  }

  @Test
  void aClosingThatTellsNothingOfTheContactRecordsNone() {
    visit.post(path("closure"), Map.of("choice", "CONTACT_MADE"));
    assertThat(contacts.list(amira, patient, 0, 9)).isEmpty();
    assertThat(tasks.get(amira, patient, task).isOpen()).isFalse();
  }

  @Test
  void theSecondAttemptProposesAnotherNumberThePersonAllows() {
    assertThat(visit.get(path("attempts")).body()).doesNotContain("try another way");
    notReached(Map.of());
    assertThat(visit.get(path("attempts")).body())
        .contains("try another way", "020 7946 0002", "a message is fine");
  }

  @Test
  void theNextTryIsOnAWorkingDayAndWithinTheClock() {
    // Christmas Eve: in England nobody works for four days.
    clock.turnTo(LocalDate.of(2026, 12, 24).atTime(9, 0).toInstant(ZoneOffset.UTC));
    assertThat(visit.get(path("attempts")).body()).contains("value=\"2026-12-29\"");
    var clocked = openWithClock(Duration.ofDays(2));
    assertThat(visit.get(path(clocked, "attempts")).body())
        .contains("value=\"2026-12-26\"", "runs out on Sat 26 Dec 2026");
  }

  @Test
  void aDayBeyondTheClockIsRefusedAtTheDay() {
    var clocked = openWithClock(Duration.ofDays(2));
    assertThat(visit.get(path(clocked, "due")).body())
        .contains("Tomorrow")
        .doesNotContain("In 7 days");
    var late = amira.today(clock).plusDays(9).toString();
    var answer = visit.post(path(clocked, "due"), Map.of("day", late));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("href=\"#day\"", "Choose a day until then");
  }

  @Test
  void afterThreeAttemptsTheLeadIsAskedOnce() {
    notReached(Map.of());
    notReached(Map.of());
    assertThat(visit.get(path("attempts")).body())
        .contains("This is attempt 3. After 3 in vain the lead decides");
    notReached(Map.of("then", "ASK_LEAD"));
    assertThat(visit.get("/today?all").body()).contains("The lead has been asked what to try.");
    var asked =
        tasks.listOpen(lead, patient).stream()
            .filter(open -> open.kind() == TaskKind.COORDINATION)
            .toList();
    assertThat(asked).hasSize(1);
    assertThat(asked.getFirst().owner()).isEqualTo(Owner.of(lead.staff()));
    assertThat(asked.getFirst().reason().datum()).contains("tried 3 times");
    assertThat(tasks.get(amira, patient, task).isOpen()).as("goes on meanwhile").isTrue();
    assertThat(visit.get(path("attempts")).body()).doesNotContain("Ask the lead");
  }

  @Test
  void stoppingNeedsAWhyAndCountsTheLastAttempt() {
    var form = new HashMap<String, String>(Map.of("choice", "NO_ANSWER", "then", "STOP"));
    assertThat(visit.post(path("attempts"), form).status()).isEqualTo(422);
    form.put("note", "Moved to her sister in Leeds, no number known");
    assertThat(visit.post(path("attempts"), form).status()).isEqualTo(303);
    var ended = tasks.get(amira, patient, task);
    assertThat(ended.attempts()).isEqualTo(1);
    assertThat(ended.end()).isNotNull();
    assertThat(visit.get("/today?all").body()).contains("Stopped trying");
  }

  private void notReached(Map<String, String> more) {
    var form = new HashMap<>(more);
    form.put("choice", "NO_ANSWER");
    form.put("days", "1");
    assertThat(visit.post(path("attempts"), form).status()).isEqualTo(303);
  }

  private TaskId openWithClock(Duration runs) {
    var now = clock.instant();
    var end = now.plus(runs);
    var deadline = new Deadline("Contact in 2 days", now, end, null, Harm.MODERATE);
    return tasks.open(
        amira, TaskFixture.call(patient, Owner.of(amira.staff())).with(deadline, null));
  }

  private PatientId patientWithTwoNumbers() {
    var details =
        new PatientDetailsBuilder(new PersonName(null, "Ada", "Example"))
            .contactPoints(
                List.of(
                    new ContactPoint(ContactPoint.Kind.MOBILE, "07700 900001", Answer.YES, true),
                    new ContactPoint(ContactPoint.Kind.HOME, "020 7946 0002", Answer.YES, false)))
            .build();
    var answer = patients.register(amira, details, UUID.randomUUID());
    return ((Patients.Registration.Registered) answer).patient();
  }

  private String path(String noun) {
    return path(task, noun);
  }

  private String path(TaskId which, String noun) {
    return "/patients/" + patient + "/tasks/" + which + "/" + noun;
  }
}
