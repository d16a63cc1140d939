package org.carewright.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.carewright.access.Viewer;
import org.carewright.caseload.EnrolmentAnswer;
import org.carewright.caseload.Enrolments;
import org.carewright.caseload.NewEnrolment;
import org.carewright.caseload.Risk;
import org.carewright.patient.Patients;
import org.carewright.platform.PatientId;
import org.carewright.task.EnrolmentId;
import org.carewright.task.Owner;
import org.carewright.task.TaskId;
import org.carewright.task.Tasks;
import org.carewright.testing.Answer;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Visit;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarewrightTest
class ContactsPageTest {

  private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");

  @Autowired Contacts contacts;
  @Autowired Enrolments enrolments;
  @Autowired Patients patients;
  @Autowired Tasks tasks;
  @Autowired People people;
  @Autowired Web web;
  @Autowired Clock clock;

  Viewer amira;
  PatientId patient;
  Visit visit;
  String path;

  @BeforeEach
  void givenAPatient() {
    amira = people.coordinator();
    patient = ContactFixture.patient(patients, amira);
    visit = web.signIn(amira);
    path = "/patients/" + patient + "/contacts";
  }

  @Test
  void theFormIsReadyForTheTaskItAnswers() {
    var task = openCall();
    var form = visit.get(path + "/new?task=" + task + "&back=/today");
    assertThat(form.status()).isEqualTo(200);
    assertThat(form.body())
        .contains("value=\"Telephone review\"")
        .containsPattern("name=\"answers\" value=\"" + task + "\"[^>]*checked")
        .contains("May leave a message", "Leave no message", "Needs an interpreter")
        .contains("Staying in my own home")
        .contains("data-draft=\"" + path + "/new\"");
  }

  @Test
  void leavingAMessageCarriesTheWarningOfTheNumberThatWantsNone() {
    assertThat(visit.get(path + "/new").body())
        .containsPattern(
            "value=\"LEFT_MESSAGE\"[^>]*><span>Left a message <small[^>]*>Leave no message on "
                + ContactFixture.HOME);
  }

  @Test
  void savingSettlesTheTaskSetsTheNextStepAndGoesBack() {
    var task = openCall();
    var sent = form(visit.get(path + "/new?task=" + task));
    sent.put("answers", task.toString());
    sent.put("back", "/account");

    var answer = visit.post(path, sent);

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.location()).isEqualTo("/account");
    assertThat(visit.follow(answer).body()).contains("Call recorded. Next step: “Call again”");
    assertThat(tasks.get(amira, patient, task).isOpen()).isFalse();
    assertThat(visit.get(path).body()).contains("Call with Doris", "Feels better.");
  }

  @Test
  void thePageSaysWhatACallCountsForAndItDoesThoughItAnswersNothing() {
    assertThat(visit.get(path + "/new").body()).contains("its minutes count for none");
    var enrolment = enrol("long-term-conditions");

    assertThat(visit.get(path + "/new").body())
        .contains("Counts for Long-term conditions, minutes too.");
    visit.post(path, form(visit.get(path + "/new")));

    var contact = contacts.list(amira, patient, 0, 1).getFirst();
    assertThat(contact.enrolment()).isEqualTo(enrolment);
    assertThat(visit.get(contact.path()).body())
        .containsPattern("<dt>Counts for</dt><dd>Long-term conditions");
  }

  @Test
  void whoIsInTwoProgrammesHasItCountInTheOneThatIsChosenAndNoOther() {
    enrol("long-term-conditions");
    var second = enrol("community-support");
    var sent = form(visit.get(path + "/new"));
    assertThat(visit.get(path + "/new").body())
        .contains("name=\"countsFor\"", "Minutes count in one programme only.");
    sent.put("countsFor", second.toString());
    visit.post(path, sent);
    assertThat(contacts.list(amira, patient, 0, 1).getFirst().enrolment()).isEqualTo(second);

    var elsewhere = form(visit.get(path + "/new"));
    elsewhere.put("countsFor", UUID.randomUUID().toString());
    visit.post(path, elsewhere);
    assertThat(contacts.list(amira, patient, 0, 1).getFirst().enrolment())
        .as("what is not theirs is no choice")
        .isNotNull();
  }

  private EnrolmentId enrol(String programme) {
    var wanted =
        new NewEnrolment(
            patient, programme, amira.staff(), null, Risk.MEDIUM, "Asked for help", "In a test");
    return ((EnrolmentAnswer.Accepted) enrolments.enrol(amira, wanted)).enrolment().id();
  }

  @Test
  void theSameFormSentTwiceIsRecordedOnce() {
    var sent = form(visit.get(path + "/new"));
    visit.post(path, sent);
    var second = visit.post(path, sent);
    assertThat(second.status()).isEqualTo(303);
    assertThat(visit.follow(second).body()).contains("nothing was recorded twice");
    assertThat(contacts.list(amira, patient, 0, 10)).hasSize(1);
  }

  @Test
  void notReachedNeedsOnlyWhatHappenedAndWhenToTryAgain() {
    var task = openCall();
    var sent = form(visit.get(path + "/new?task=" + task));
    sent.put("answers", task.toString());
    sent.put("reached", "no");
    sent.put("notReached", "NO_ANSWER");
    sent.put("tryAgain", amira.today(clock).plusDays(1).toString());
    sent.keySet().removeAll(Set.of("said", "finding", "minutes", "nextTitle", "nextDue"));

    assertThat(visit.post(path, sent).status()).isEqualTo(303);

    assertThat(tasks.get(amira, patient, task).attempts()).isEqualTo(1);
    assertThat(visit.get(path).body()).contains("Call to Doris", "No answer");
  }

  @Test
  void afterTwoAttemptsTheFormNamesOtherWays() {
    for (int i = 0; i < 2; i++) {
      var facts = ContactFixture.inVain(clock.instant().minus(Duration.ofHours(2 - i)));
      contacts.record(amira, ContactFixture.contact(patient, facts, FollowUp.NOTHING));
    }
    assertThat(visit.get(path + "/new").body())
        .contains("2 attempts in a row in vain", "their home phone, " + ContactFixture.HOME)
        .contains("Ask the team lead what to try next");
  }

  @Test
  void whatIsMissingIsNamedAndWhatWasTypedIsKept() {
    var sent = form(visit.get(path + "/new"));
    sent.put("said", "");
    sent.put("minutes", "ten");
    sent.put("agreed", "A letter will be sent");
    sent.put("day", "2099-01-01");
    sent.remove("finding");

    var answer = visit.post(path, sent);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("href=\"#said\"", "href=\"#minutes\"", "href=\"#time\"", "href=\"#finding\"")
        .contains("A letter will be sent", "value=\"ten\"");
    assertThat(contacts.list(amira, patient, 0, 10)).isEmpty();
  }

  @Test
  void nonsenseIsAnsweredWithWhatIsWrongAndNeverWithAFault() {
    var sent = new HashMap<String, String>();
    for (var name : form(visit.get(path + "/new")).keySet()) {
      sent.put(name, "\u0000<x>ż");
    }
    assertThat(visit.post(path, sent).status()).isEqualTo(422);
    assertThat(visit.post(path, Map.of()).status()).isEqualTo(422);
  }

  @Test
  void aPatientOfAnotherOrganisationIsNotHere() {
    var id = recorded();
    var stranger = web.signIn(people.coordinator());
    for (var page : new String[] {"", "/new", "/" + id, "/" + id + "/corrections/new"}) {
      assertThat(stranger.get(path + page).status()).as(page).isEqualTo(404);
    }
    assertThat(stranger.post(path, form(visit.get(path + "/new"))).status()).isEqualTo(404);
    assertThat(visit.get(path + "/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void aCorrectionIsShownBesideWhatItReplaced() {
    var id = recorded();
    var sent = form(visit.get(path + "/new"));
    sent.put("version", "1");
    sent.put("said", "Fell on Sunday.");
    sent.put("why", "Left out the fall");

    var answer = visit.post(path + "/" + id + "/corrections", sent);

    assertThat(visit.follow(answer).body())
        .contains(
            "Left out the fall", "<del>Feels better than last week.</del>", "Fell on Sunday.");
  }

  @Test
  void aStaleCorrectionIsToldWhoWasQuickerAndKeepsWhatWasTyped() {
    var id = recorded();
    contacts.withdraw(amira, patient, id, 1, "Another Doris");
    var sent = form(visit.get(path + "/new"));
    sent.put("version", "1");
    sent.put("said", "Fell on Sunday.");
    sent.put("why", "Left out the fall");

    var answer = visit.post(path + "/" + id + "/corrections", sent);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body()).contains("Another Doris", "Fell on Sunday.", "Left out the fall");
  }

  @Test
  void withdrawingNeedsAReason() {
    var id = recorded();
    var at = path + "/" + id + "/withdrawal";
    assertThat(visit.post(at, Map.of("version", "1")).status()).isEqualTo(422);
    var answer = visit.post(at, Map.of("version", "1", "whyWithdrawn", "Another Doris"));
    assertThat(visit.follow(answer).body()).contains("Entered in error", "Another Doris");
  }

  private ContactId recorded() {
    var facts = ContactFixture.reached(clock.instant().minus(Duration.ofHours(1)));
    var contact = ContactFixture.contact(patient, facts, FollowUp.NOTHING);
    return contacts.record(amira, contact).contact().id();
  }

  private TaskId openCall() {
    return tasks.open(amira, ContactFixture.call(patient, amira, amira.today(clock)));
  }

  /** A form filled in as after a good call. */
  private Map<String, String> form(Answer page) {
    var found = ID.matcher(page.body());
    assertThat(found.find()).as("the form has an id").isTrue();
    var began = clock.instant().minus(Duration.ofMinutes(10)).atZone(amira.zone());
    var form = new HashMap<String, String>();
    form.put("id", found.group(1));
    form.put("mode", "CALL");
    form.put("direction", "OUTGOING");
    form.put("reached", "yes");
    form.put("day", began.toLocalDate().toString());
    form.put("time", began.format(DateTimeFormatter.ofPattern("HH:mm")));
    form.put("with", "patient");
    form.put("via", ContactFixture.MOBILE);
    form.put("minutes", "12");
    form.put("reason", "Telephone review");
    form.put("said", "Feels better.");
    form.put("finding", "STEADY");
    form.put("next", "open");
    form.put("nextTitle", "Call again");
    form.put("nextDue", amira.today(clock).plusDays(14).toString());
    form.put("nextOwner", Owner.of(amira.staff()).text());
    return form;
  }
}
